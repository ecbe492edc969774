import type { HolidayRule } from '../days/holidays.ts'
import type { LegalLabels } from './country.ts'

const holiday = (
  id: string,
  when: HolidayRule['when'],
  fi: string,
  sv: string,
  en: string,
  closes?: HolidayRule['closes'],
): HolidayRule => ({ id, when, name: { fi, sv, en }, ...(closes && { closes }) })

const saturday = 6
const friday = 5

/**
 * Finland's holidays, in the form in which every country's stand in its catalogue. Church holidays come from the Church Act,
 * May Day and Independence Day from acts of their own, the two eves are named by Act 150/1930 s.5; Easter Saturday counts only
 * in the Annual Holidays Act s.4.
 */
export const finnishHolidays: readonly HolidayRule[] = [
  holiday('new-years-day', { on: '01-01' }, 'uudenvuodenpäivä', 'nyårsdagen', "New Year's Day"),
  holiday('epiphany', { on: '01-06' }, 'loppiainen', 'trettondagen', 'Epiphany'),
  holiday('good-friday', { easter: -2 }, 'pitkäperjantai', 'långfredagen', 'Good Friday'),
  holiday('easter-saturday', { easter: -1 }, 'pääsiäislauantai', 'påsklördagen', 'Easter Saturday', ['holiday']),
  holiday('easter-sunday', { easter: 0 }, 'pääsiäispäivä', 'påskdagen', 'Easter Sunday'),
  holiday('easter-monday', { easter: 1 }, 'toinen pääsiäispäivä', 'annandag påsk', 'Easter Monday'),
  holiday('may-day', { on: '05-01' }, 'vappu', 'första maj', 'May Day'),
  holiday('ascension-day', { easter: 39 }, 'helatorstai', 'Kristi himmelsfärdsdag', 'Ascension Day'),
  holiday('pentecost', { easter: 49 }, 'helluntaipäivä', 'pingstdagen', 'Pentecost'),
  holiday('midsummer-eve', { weekday: friday, from: '06-19' }, 'juhannusaatto', 'midsommarafton', 'Midsummer Eve'),
  holiday('midsummer-day', { weekday: saturday, from: '06-20' }, 'juhannuspäivä', 'midsommardagen', 'Midsummer Day'),
  holiday('all-saints-day', { weekday: saturday, from: '10-31' }, 'pyhäinpäivä', 'alla helgons dag', "All Saints' Day"),
  holiday('independence-day', { on: '12-06' }, 'itsenäisyyspäivä', 'självständighetsdagen', 'Independence Day'),
  holiday('christmas-eve', { on: '12-24' }, 'jouluaatto', 'julafton', 'Christmas Eve'),
  holiday('christmas-day', { on: '12-25' }, 'joulupäivä', 'juldagen', 'Christmas Day'),
  holiday('boxing-day', { on: '12-26' }, 'tapaninpäivä', 'annandag jul', 'Boxing Day'),
]

/** What a moved date rests on in Finland. */
export const finnishLaw: LegalLabels = {
  'next-business-day': {
    fi: 'laki säädettyjen määräaikain laskemisesta 150/1930, 5 §',
    sv: '5 § i lagen 150/1930 om beräknande av laga tid',
    en: 'Act 150/1930 on the Calculation of Statutory Time Limits, section 5',
  },
  'next-banking-day': {
    fi: 'laskujen yleinen käytäntö, vahvistamatta',
    sv: 'allmän praxis för fakturor, inte bekräftat',
    en: 'common practice for invoices, not verified',
  },
  payday: {
    fi: 'työsopimuslaki 55/2001, 2 luvun 15 §',
    sv: '2 kap. 15 § i arbetsavtalslagen 55/2001',
    en: 'Employment Contracts Act 55/2001, chapter 2, section 15',
  },
}
