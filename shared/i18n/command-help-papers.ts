import { messages } from './messages.ts'

/** What `--help` says of the commands that print papers. */
export const helpPapers = messages(
  {
    sheets: {
      about: 'monen asiakkaan ohjeet',
      print: 'asiakasohjeet yhdeksi PDF:ksi tulostimelle tai kansioon yksittäin',
      all: 'kaikkien nykyisten asiakkaiden',
      audience: 'client: asiakasohje, process: sisäinen prosessikortti, exception: poikkeustilanteet',
      client: 'asiakasnumero tai Y-tunnus; useampi valitsin, useampi asiakas',
      out: 'kansio, johon tulee PDF asiakasta kohti, tai yksi PDF-tiedosto',
    },
    templates: {
      about: 'paperien omat mallit',
      check: 'kokeile mallia: piirtää kaikki esimerkit ja kertoo virheen rivin',
      file: 'mallitiedosto (.typ)',
    },
    instructions: { about: 'kirjoitetut ohjeet', outdated: 'asiakkaat, joiden ohje ei enää vastaa tietoja, ja syyt' },
  },
  {
    sheets: {
      about: 'flera kunders instruktioner',
      print: 'kundinstruktionerna som en PDF för skrivaren eller var för sig i en mapp',
      all: 'för alla nuvarande kunder',
      audience: 'client: kundinstruktion, process: internt processkort, exception: undantagssituationer',
      client: 'kundnummer eller FO-nummer; flera flaggor, flera kunder',
      out: 'mappen som får en PDF per kund, eller en PDF-fil',
    },
    templates: {
      about: 'papprens egna mallar',
      check: 'prova en mall: ritar alla exempel och berättar felets rad',
      file: 'mallfilen (.typ)',
    },
    instructions: {
      about: 'skriftliga instruktioner',
      outdated: 'kunder vilkas instruktion inte längre motsvarar uppgifterna, och orsakerna',
    },
  },
  {
    sheets: {
      about: 'the instruction sheets of many clients',
      print: 'the instruction sheets as one PDF for the printer, or singly in a folder',
      all: 'of all present clients',
      audience: 'client: instruction sheet, process: internal process card, exception: exceptional situations',
      client: 'client number or business ID; several times for several clients',
      out: 'the folder that gets a PDF for each client, or one PDF file',
    },
    templates: {
      about: 'own templates of papers',
      check: 'try a template: draws all samples and tells the line of a fault',
      file: 'the template (.typ)',
    },
    instructions: {
      about: 'written instructions',
      outdated: 'clients whose instruction is no longer what the data says, and why',
    },
  },
)
