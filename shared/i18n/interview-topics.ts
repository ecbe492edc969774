import type { Words } from '../domain/words.ts'

const w = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })

/** What is asked in an interview on tacit knowledge: what in-house payroll usually knows and has written down nowhere. */
export const interviewTopics: readonly Words[] = [
  w(
    'Mistä tiedot tulevat ja missä muodossa',
    'Varifrån uppgifterna kommer och i vilken form',
    'Where data comes from and in what form',
  ),
  w(
    'Poikkeukset maksupäivistä ja aikatauluista',
    'Undantag från lönedagar och tidtabeller',
    'Exceptions from paydays and timetables',
  ),
  w(
    'Paikalliset sopimukset ja vakiintuneet käytännöt',
    'Lokala avtal och etablerad praxis',
    'Local agreements and settled practice',
  ),
  w(
    'Palkkalajit, joilla on oma laskentatapa',
    'Lönearter med eget beräkningssätt',
    'Pay types with a way of calculating of their own',
  ),
  w(
    'Lomien ja lomarahan käytännöt',
    'Praxis för semester och semesterpremie',
    'Practice of holidays and holiday bonus',
  ),
  w('Sairauspoissaolot ja Kela-hakemukset', 'Sjukfrånvaro och FPA-ansökningar', 'Sick leave and Kela applications'),
  w('Luontoisedut ja niiden muutokset', 'Naturaförmåner och ändringar i dem', 'Benefits in kind and their changes'),
  w(
    'Ulosotto, ay-maksut ja muut vähennykset',
    'Utsökning, fackavgifter och andra avdrag',
    'Garnishments, union fees and other deductions',
  ),
  w('Kirjanpidon tiliöinti ja kustannuspaikat', 'Kontering och kostnadsställen', 'Posting and cost centres'),
  w('Vuodenvaihteen tehtävät', 'Uppgifter vid årsskiftet', 'Tasks at the turn of the year'),
  w('Mikä on mennyt vikaan ja miksi', 'Vad har gått fel och varför', 'What has gone wrong and why'),
  w(
    'Kuka oikeasti päättää ja keneltä kysytään',
    'Vem som egentligen beslutar och vem man frågar',
    'Who really decides, and who is asked',
  ),
]
