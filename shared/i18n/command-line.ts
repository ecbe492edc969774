import { counted } from './counted.ts'
import { messages } from './messages.ts'

/** What the command line says besides its tables: mistakes in what was asked, and what was done. */
export const commandLine = messages(
  {
    cancelled: 'Keskeytetty; mitään ei kirjoitettu.',
    internal: (incident: string) =>
      `Jokin meni ohjelmassa vikaan${incident && ` (virhenumero ${incident})`}. Profiilikansion loki kertoo enemmän.`,
    refused: (reason: string) => `Komentoa ei suoritettu (${reason}). Mitään ei muutettu.`,
    fields: { typed: 'sääntö', rule: 'sääntö', file: 'tiedoston nimi', path: 'tiedoston nimi', other: 'syöte' },
    unusable: (code: string) => `ei kelpaa (${code}).`,
    faults: {
      'not-a-day': 'ei ole päivä; kirjoita 2027-03-31',
      'day-out-of-range': 'ei ole vuosien 1900–2199 välillä',
      'line-too-long': 'on pidempi kuin 300 merkkiä; lyhennä sitä',
      'text-too-long': 'on pidempi kuin 50 000 merkkiä; lyhennä sitä',
      'not-a-month-day': 'ei ole vuoden päivä; kirjoita 12-31',
      'ends-before-start': 'on ennen päivää --from; anna myöhempi päivä',
      'span-too-long': 'on liian pitkä aika; tarkista vuosi',
      'too-long': 'on liian kaukana päivästä --from tai liian pitkä; anna vähemmän',
      required: 'puuttuu',
      'business-id': 'ei ole Y-tunnus; tarkista numerot',
      'not-an-email': 'ei ole sähköpostiosoite',
      'not-a-phone': 'ei ole puhelinnumero',
      'password-too-short':
        'on liian lyhyt; anna vähintään 12 merkkiä, tai jätä se pois, jolloin kuka tahansa voi avata paketin',
      malformed: 'sisältää merkkejä tai muodon, jota ei voi käyttää',
    },
    /** Mistakes in the command itself: its options and arguments stand as they are typed. */
    asked: {
      unknownOption: (option: string) => `Valitsinta ${option} ei ole. --help näyttää valitsimet.`,
      unknownCommand: (command: string) => `Komentoa ${command} ei ole. --help näyttää komennot.`,
      meant: (options: string) => `Tarkoititko: ${options}?`,
      missingArgument: (name: string) => `Puuttuu: <${name}>.`,
      optionMissingArgument: (option: string) => `Valitsimelta puuttuu arvo: ${option}.`,
      missingMandatoryOptionValue: (option: string) => `Puuttuu valitsin: ${option}.`,
      conflictingOption: (one: string, other: string) => `Valitsimia ${one} ja ${other} ei voi käyttää yhdessä.`,
      excessArguments: (given: string, most: string) => `Liikaa arvoja: ${given}; enintään ${most}.`,
      invalidArgument: (option: string, value: string) => `${option}: arvo '${value}' ei kelpaa.`,
      choices: (all: string) => `Sallitut: ${all}.`,
    },
    hints: {
      day: 'Kirjoita päivä muodossa 2027-03-31, 31.3. tai sanana kuten huomenna.',
      exactDay: 'Kirjoita päivä muodossa 2027-03-31.',
      monthDay: 'Kirjoita vuoden päivä muodossa 12-31, helmikuun viimeinen 02-28.',
      year: 'Kirjoita vuosi muodossa 2027.',
      month: 'Kirjoita kuukausi muodossa 2027-03.',
    },
    sheetsWhose: 'Sano, keiden ohjeet: --all tai --client.',
    sheetsPrinted: (count: number) => `Tulostettu ${count} asiakkaan ohje.`,
    nothingPrinted: 'Mitään ei tulostettu.',
    noFolder: (folder: string) => `Kansiota ${folder} ei ole. Tee se, tai valitse toinen.`,
    notAFile: (file: string) => `${file} ei ole tiedosto. Valitse toinen nimi.`,
    taken: (file: string) =>
      `Tiedosto ${file} on jo olemassa. Valitse toinen nimi, tai korvaa se valitsimella --force.`,
    noAttachment: (name: string) =>
      `Liitettä ${name} ei ole. "vuosikello attachments list" näyttää asiakkaan liitteet.`,
    noFile: (file: string) => `Tiedostoa ${file} ei ole. Tarkista sen nimi.`,
    noBackupMade: (why: string) => `Komento tehtiin, mutta varmuuskopiota ei saatu. ${why}`,
    before: (file: string) => `Mitä siinä oli ennen: ${file}`,
    userName: 'Käyttäjän nimeä ei saada selville. Anna se valitsimella --person <nimi>.',
    severalPeople: (person: string) => `Nimellä ${person} on useita. Anna koko nimi.`,
    nobody: (person: string, all: string) => `Nimellä ${person} ei ole ketään. Nimet ovat: ${all}.`,
    ruleFault: (client: string, rule: string, code: string) =>
      `${client}: ${rule} ei laske päiviä (${code}). Korjaa sääntö asiakkaan tiedoissa.`,
    rules: {
      either: 'Anna joko kirjoitettu sääntö tai --file sääntö.json.',
      whole: 'sääntö',
      /** Why a whole rule may give nothing: a person should not have to guess what is missing. */
      noDates:
        'Ei päiviä tällä välillä. Palkanmaksupäivistä lasketaan vasta, kun ne annetaan (--paydays); tapahtumasta tai sopimuksesta lasketaan asiakkaalla.',
      shapes: 'docs/rules.md kertoo muodot.',
      value: (file: string, place: string) => `${file}: ${place}: tämä arvo ei kelpaa.`,
      unreadable: (file: string) => `Tiedostoa ${file} ei ole tai sitä ei voi lukea. Tarkista sen nimi.`,
      notJson: (file: string, line: string, column: string) =>
        `${file} ei ole JSONia${line && ` (rivi ${line}, merkki ${column})`}. Korjaa se ja yritä uudelleen.`,
      none: (file: string) => `Tiedostossa ${file} ei ole sääntöä. Kirjoita {"rule": …, "non_business_day": …}.`,
    },
    catalogue: {
      bad: (file: string, place: string, fault: string, more: number) =>
        `${file}: ${place}: ${fault}${more > 0 ? `, ja ${counted(more, 'muu virhe', 'muuta virhettä')}` : ''}. Mitään ei otettu käyttöön.`,
      notTaken: 'Mitään ei otettu käyttöön.',
    },
    backup: {
      altered: (file: string) =>
        `${file}: muutoshistoriaa on muutettu sen kirjoittamisen jälkeen. Käytä aiempaa varmuuskopiota.`,
      whole: (file: string, clients: number, firm: string, changes: number, last: string) =>
        `${file}: ehjä; ${counted(clients, 'asiakas', 'asiakasta')}, ${firm}; ${counted(changes, 'muutos', 'muutosta')}, viimeisin ${last}, historia muuttumaton`,
      restored: (file: string, clients: number, firm: string, last: string) =>
        `${file}: palautettu, ${counted(clients, 'asiakas', 'asiakasta')}, ${firm}; viimeksi muutettu ${last}`,
      sealed: 'historia muuttumaton',
      unsealed: 'historiaa muutettu',
      noFirm: 'ei toimistoa',
      never: 'ei koskaan',
      open: (file: string) => `${file} on auki ohjelmassa. Sulje ohjelma ja anna komento uudelleen.`,
      damaged: (file: string) => `${file} on vioittunut. Mitään ei muutettu; käytä aiempaa varmuuskopiota.`,
      notOurs: (file: string) => `${file} ei ole Vuosikellon varmuuskopio. Mitään ei muutettu; nimeä toinen tiedosto.`,
    },
    ignored: (files: string) => `Ohitettu: ${files}`,
  },
  {
    cancelled: 'Avbrutet; inget skrevs.',
    internal: (incident) =>
      `Något gick fel i programmet${incident && ` (felnummer ${incident})`}. Loggen i profilmappen berättar mer.`,
    refused: (reason) => `Kommandot utfördes inte (${reason}). Inget ändrades.`,
    fields: { typed: 'regeln', rule: 'regeln', file: 'filnamnet', path: 'filnamnet', other: 'det angivna' },
    unusable: (code) => `kan inte användas (${code}).`,
    faults: {
      'not-a-day': 'är inte en dag; skriv 2027-03-31',
      'day-out-of-range': 'är inte mellan åren 1900 och 2199',
      'line-too-long': 'är längre än 300 tecken; förkorta det',
      'text-too-long': 'är längre än 50 000 tecken; förkorta det',
      'not-a-month-day': 'är inte en dag på året; skriv 12-31',
      'ends-before-start': 'är före --from; ge en senare dag',
      'span-too-long': 'är för lång tid; kontrollera året',
      'too-long': 'är för långt från --from eller för långt; ge mindre',
      required: 'saknas',
      'business-id': 'är inte ett FO-nummer; kontrollera siffrorna',
      'not-an-email': 'är inte en e-postadress',
      'not-a-phone': 'är inte ett telefonnummer',
      'password-too-short':
        'är för kort; ge minst 12 tecken, eller lämna bort det för ett paket som vem som helst kan öppna',
      malformed: 'har tecken eller en form som inte kan användas',
    },
    asked: {
      unknownOption: (option) => `Det finns ingen flagga ${option}. --help visar flaggorna.`,
      unknownCommand: (command) => `Det finns inget kommando ${command}. --help visar kommandona.`,
      meant: (options) => `Menade du: ${options}?`,
      missingArgument: (name) => `Saknas: <${name}>.`,
      optionMissingArgument: (option) => `Flaggan saknar värde: ${option}.`,
      missingMandatoryOptionValue: (option) => `Flaggan saknas: ${option}.`,
      conflictingOption: (one, other) => `Flaggorna ${one} och ${other} kan inte användas tillsammans.`,
      excessArguments: (given, most) => `För många värden: ${given}; högst ${most}.`,
      invalidArgument: (option, value) => `${option}: värdet '${value}' kan inte användas.`,
      choices: (all) => `Tillåtna: ${all}.`,
    },
    hints: {
      day: 'Skriv dagen som 2027-03-31, 31.3. eller med ord som imorgon.',
      exactDay: 'Skriv dagen som 2027-03-31.',
      monthDay: 'Skriv dagen på året som 12-31, den sista februari som 02-28.',
      year: 'Skriv året som 2027.',
      month: 'Skriv månaden som 2027-03.',
    },
    sheetsWhose: 'Säg vilkas instruktioner: --all eller --client.',
    sheetsPrinted: (count) => counted(count, 'kunds instruktion har', 'kunders instruktioner har') + ' skrivits ut.',
    nothingPrinted: 'Ingenting skrevs ut.',
    noFolder: (folder) => `Det finns ingen mapp ${folder}. Gör den, eller välj en annan.`,
    notAFile: (file) => `${file} är inte en fil. Välj ett annat namn.`,
    taken: (file) => `Det finns redan en fil ${file}. Välj ett annat namn, eller ersätt den med --force.`,
    noAttachment: (name) => `Bilagan ${name} finns inte. "vuosikello attachments list" visar kundens bilagor.`,
    noFile: (file) => `Det finns ingen fil ${file}. Kontrollera namnet.`,
    noBackupMade: (why) => `Kommandot utfördes, men ingen säkerhetskopia gjordes. ${why}`,
    before: (file) => `Vad som fanns där förut: ${file}`,
    userName: 'Användarens namn är inte känt. Ange det med --person <namn>.',
    severalPeople: (person) => `Flera heter ${person}. Ge hela namnet.`,
    nobody: (person, all) => `Ingen heter ${person}. Namnen är: ${all}.`,
    ruleFault: (client, rule, code) => `${client}: ${rule} ger inga dagar (${code}). Rätta regeln på kundens sida.`,
    rules: {
      either: 'Ge antingen en skriven regel eller --file regel.json.',
      whole: 'regeln',
      noDates:
        'Inga dagar under denna tid. Från lönebetalningsdagar beräknas först när de anges (--paydays); från en händelse eller ett avtal beräknas hos kunden.',
      shapes: 'docs/rules.md visar formerna.',
      value: (file, place) => `${file}: ${place}: värdet kan inte användas.`,
      unreadable: (file) => `Det finns ingen fil ${file} som kan läsas. Kontrollera namnet.`,
      notJson: (file, line, column) =>
        `${file} är inte JSON${line && ` (rad ${line}, tecken ${column})`}. Rätta den och försök på nytt.`,
      none: (file) => `Det finns ingen regel i ${file}. Skriv {"rule": …, "non_business_day": …}.`,
    },
    catalogue: {
      bad: (file, place, fault, more) =>
        `${file}: ${place}: ${fault}${more > 0 ? `, och ${more} fel till` : ''}. Inget togs i bruk.`,
      notTaken: 'Inget togs i bruk.',
    },
    backup: {
      altered: (file) =>
        `${file}: ändringshistoriken har ändrats efter att den skrevs. Använd en tidigare säkerhetskopia.`,
      whole: (file, clients, firm, changes, last) =>
        `${file}: hel; ${counted(clients, 'kund', 'kunder')}, ${firm}; ${counted(changes, 'ändring', 'ändringar')}, den senaste ${last}, historiken oförändrad`,
      restored: (file, clients, firm, last) =>
        `${file}: återställd, ${counted(clients, 'kund', 'kunder')}, ${firm}; senast ändrad ${last}`,
      sealed: 'historiken oförändrad',
      unsealed: 'historiken ändrad',
      noFirm: 'ingen byrå',
      never: 'aldrig',
      open: (file) => `${file} är öppen i programmet. Stäng programmet och ge kommandot på nytt.`,
      damaged: (file) => `${file} är skadad. Inget ändrades; använd en tidigare säkerhetskopia.`,
      notOurs: (file) => `${file} är inte Vuosikellos säkerhetskopia. Inget ändrades; ange en annan fil.`,
    },
    ignored: (files) => `Förbigångna: ${files}`,
  },
  {
    cancelled: 'Interrupted; nothing was written.',
    internal: (incident) =>
      `Something went wrong in the program${incident && ` (incident ${incident})`}. The log in the profile folder says more.`,
    refused: (reason) => `The command was refused (${reason}). Nothing was changed.`,
    fields: { typed: 'the rule', rule: 'the rule', file: 'the file name', path: 'the file name', other: 'the input' },
    unusable: (code) => `cannot be used (${code}).`,
    faults: {
      'not-a-day': 'is not a date; write it as 2027-03-31',
      'day-out-of-range': 'is outside the years 1900-2199',
      'line-too-long': 'is longer than 300 characters; shorten it',
      'text-too-long': 'is longer than 50,000 characters; shorten it',
      'not-a-month-day': 'is not a day of the year; write it as 12-31',
      'ends-before-start': 'is before --from; give a later day',
      'span-too-long': 'is too long a time; check the year',
      'too-long': 'is too far from --from or too long; give less',
      required: 'is missing',
      'business-id': 'is not a business ID; check its digits',
      'not-an-email': 'is not an e-mail address',
      'not-a-phone': 'is not a phone number',
      'password-too-short':
        'is too short; give at least 12 characters, or leave it out for a package that anybody can open',
      malformed: 'has characters or a form that cannot be used',
    },
    asked: {
      unknownOption: (option) => `unknown option '${option}'. --help shows the options.`,
      unknownCommand: (command) => `unknown command '${command}'. --help shows the commands.`,
      meant: (options) => `Did you mean ${options}?`,
      missingArgument: (name) => `missing required argument '${name}'.`,
      optionMissingArgument: (option) => `option '${option}' argument missing.`,
      missingMandatoryOptionValue: (option) => `required option '${option}' not specified.`,
      conflictingOption: (one, other) => `options '${one}' and '${other}' cannot be used together.`,
      excessArguments: (given, most) => `too many arguments: ${given}; at most ${most}.`,
      invalidArgument: (option, value) => `option '${option}' argument '${value}' is invalid.`,
      choices: (all) => `Allowed choices are ${all}.`,
    },
    hints: {
      day: 'Write a date as 2027-03-31, 31.3. or a word such as tomorrow.',
      exactDay: 'Write a date as 2027-03-31.',
      monthDay: 'Write a day of the year as 12-31; the last of February as 02-28.',
      year: 'Write a year as 2027.',
      month: 'Write a month as 2027-03.',
    },
    sheetsWhose: 'Say whose instructions: --all or --client.',
    sheetsPrinted: (count) => `The instructions of ${counted(count, 'client', 'clients')} have been printed.`,
    nothingPrinted: 'Nothing was printed.',
    noFolder: (folder) => `There is no folder ${folder}. Make it, or choose another one.`,
    notAFile: (file) => `${file} is not a file. Choose another name.`,
    taken: (file) => `There is already a file ${file}. Choose another name, or say --force to replace it.`,
    noAttachment: (name) => `There is no attachment ${name}. "vuosikello attachments list" shows those of the client.`,
    noFile: (file) => `There is no file ${file}. Check its name.`,
    noBackupMade: (why) => `The command was carried out, but no backup was made. ${why}`,
    before: (file) => `What was there before: ${file}`,
    userName: 'The name of the user is not known here. Give it with --person <name>.',
    severalPeople: (person) => `Several people are called ${person}. Say the whole name.`,
    nobody: (person, all) => `There is nobody called ${person}. The names are: ${all}.`,
    ruleFault: (client, rule, code) =>
      `${client}: ${rule} cannot be computed (${code}). Correct the rule on the client's card.`,
    rules: {
      either: 'Give either a typed rule or --file rule.json.',
      whole: 'the rule',
      noDates:
        'No dates in this time. Paydays count once they are given (--paydays); an event or an agreement counts at the client.',
      shapes: 'docs/rules.md has the shapes.',
      value: (file, place) => `${file}: ${place}: this value is not allowed.`,
      unreadable: (file) => `There is no file ${file} that can be read. Check its name.`,
      notJson: (file, line, column) =>
        `${file} is not JSON${line && ` (line ${line}, column ${column})`}. Correct it and try again.`,
      none: (file) => `${file} holds no rule. Write {"rule": …, "non_business_day": …}.`,
    },
    catalogue: {
      bad: (file, place, fault, more) =>
        `${file}: ${place}: ${fault}${more > 0 ? `, and ${more} more` : ''}. Nothing was taken into use.`,
      notTaken: 'Nothing was taken into use.',
    },
    backup: {
      altered: (file) => `${file}: the change history has been altered since it was written. Use an earlier backup.`,
      whole: (file, clients, firm, changes, last) =>
        `${file}: whole; ${counted(clients, 'client', 'clients')} of ${firm}, ${counted(changes, 'change', 'changes')}, the last ${last}, history unaltered`,
      restored: (file, clients, firm, last) =>
        `${file}: restored, ${counted(clients, 'client', 'clients')} of ${firm}, last changed ${last}`,
      sealed: 'history unaltered',
      unsealed: 'history altered',
      noFirm: 'no firm',
      never: 'never',
      open: (file) => `${file} is open in the program. Close the program, then run the command again.`,
      damaged: (file) => `${file} is damaged. Nothing was changed; use an earlier backup.`,
      notOurs: (file) => `${file} is no backup of Vuosikello. Nothing was changed; name another file.`,
    },
    ignored: (files) => `Passed over: ${files}`,
  },
)
