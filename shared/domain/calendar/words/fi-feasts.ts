import { entryOf } from '../../words.ts'
import { feastName } from '../days/holidays.ts'

type Forms = readonly [nominative: string, genitive: string, partitive: string, essive: string]

const day = (stem: string): Forms => [`${stem}päivä`, `${stem}päivän`, `${stem}päivää`, `${stem}päivänä`]
const eve = (stem: string): Forms => [`${stem}aatto`, `${stem}aaton`, `${stem}aattoa`, `${stem}aattona`]
const ending = (word: string, partitive: string): Forms => [word, `${word}n`, `${word}${partitive}`, `${word}na`]

const forms: Readonly<Record<string, Forms>> = {
  'new-years-day': day('uudenvuoden'),
  epiphany: ['loppiainen', 'loppiaisen', 'loppiaista', 'loppiaisena'],
  'good-friday': ending('pitkäperjantai', 'ta'),
  'easter-saturday': ending('pääsiäislauantai', 'ta'),
  'easter-sunday': day('pääsiäis'),
  'easter-monday': [
    'toinen pääsiäispäivä',
    'toisen pääsiäispäivän',
    'toista pääsiäispäivää',
    'toisena pääsiäispäivänä',
  ],
  'may-day': ['vappu', 'vapun', 'vappua', 'vappuna'],
  'ascension-day': ending('helatorstai', 'ta'),
  pentecost: day('helluntai'),
  'midsummer-eve': eve('juhannus'),
  'midsummer-day': day('juhannus'),
  'all-saints-day': day('pyhäin'),
  'independence-day': day('itsenäisyys'),
  'christmas-eve': eve('joulu'),
  'christmas-day': day('joulu'),
  'boxing-day': day('tapanin'),
}

/** A feast in the cases that stand beside a distance: `2 päivää pääsiäispäivän jälkeen`, `ennen pääsiäispäivää`. */
export function feastForms(id: string): Forms {
  const name = feastName(id).fi
  return entryOf(forms, id) ?? [name, name, name, name]
}
