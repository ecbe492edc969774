import { messages } from './messages.ts'

const guideFi = `# Näin vastaamme
- Puhelimeen vastataan arkisin aukioloaikana. Jos asia jää auki, kerro, milloin siihen palataan.
- Sähköpostiin vastataan saman tai seuraavan työpäivän aikana, myös silloin, kun vastaus on vasta tulossa.
- Jokaisesta yhteydenotosta jää merkintä: kuka, mitä ja mitä seuraavaksi.

# Vastausajat
| Asia | Ensimmäinen vastaus | Ratkaisu |
|---|---|---|
| Palkassa on virhe | heti | samana työpäivänä |
| Palkkapäivä on vaarassa | heti | ennen maksupäivää |
| Muu palaute | 1–2 työpäivää | sovitaan |
| Yleinen kysymys | 1–2 työpäivää | viikon kuluessa |

# Poissaolot
1. Merkitse poissaolo ja sijainen heti, kun se on tiedossa.
2. Käy varahenkilön kanssa läpi auki olevat ajot ja pyynnöt.
3. Laita sähköpostiin poissaoloviesti, jossa on varahenkilön nimi ja numero.

# Mitä emme tee
- Emme lähetä henkilötunnuksia tai terveystietoja tavallisella sähköpostilla.
- Emme muuta palkkaa suullisen pyynnön perusteella: pyydä se kirjallisena.
- Emme lupaa muiden puolesta.`

const guideSv = `# Så svarar vi
- I telefonen svarar vi på arbetsdagar under öppettiderna. Blir ärendet öppet, säg när vi återkommer.
- E-post besvaras samma eller nästa arbetsdag, också när det egentliga svaret dröjer.
- Varje kontakt antecknas: vem, vad och vad som görs härnäst.

# Svarstider
| Ärende | Första svar | Lösning |
|---|---|---|
| Fel i en lön | genast | samma arbetsdag |
| Lönedagen är i fara | genast | före betalningsdagen |
| Annan respons | 1–2 arbetsdagar | avtalas |
| Allmän fråga | 1–2 arbetsdagar | inom en vecka |

# Frånvaro
1. Anteckna frånvaron och ersättaren genast när den är känd.
2. Gå igenom öppna körningar och begäranden med ersättaren.
3. Lägg in ett frånvaromeddelande i e-posten med ersättarens namn och nummer.

# Det vi inte gör
- Vi skickar inte personbeteckningar eller hälsouppgifter med vanlig e-post.
- Vi ändrar inte en lön på muntlig begäran: be om den skriftligt.
- Vi lovar inget för andras räkning.`

const guideEn = `# How we answer
- The phone is answered on working days during office hours. If a matter stays open, say when we come back to it.
- E-mail is answered on the same or the next working day, also when the answer itself takes longer.
- Every contact is noted: who, what and what is next.

# Response times
| Matter | First answer | Solution |
|---|---|---|
| An error in pay | at once | the same working day |
| A payday is at risk | at once | before the payday |
| Other feedback | 1–2 working days | agreed |
| A general question | 1–2 working days | within a week |

# Absences
1. Enter the absence and the substitute as soon as it is known.
2. Go through open runs and requests with the deputy.
3. Set an out-of-office message with the deputy's name and number.

# What we do not do
- We send no personal identity codes or health data by ordinary e-mail.
- We change no pay on a spoken request: ask for it in writing.
- We promise nothing on behalf of others.`

/** The names of the templates that come with the program, their free texts, and the firm's pocket guide to begin with. */
export const templateTexts = messages(
  {
    names: {
      small: 'Pieni asiakas, kuukausipalkat',
      hourly: 'Tuntipalkat ja urakat',
      restaurant: 'Ravintola ja vuorotyö',
      association: 'Yhdistys tai kotitalous',
      large: 'Suuri asiakas, HR-järjestelmä',
    },
    about: {
      small: 'Muutamia kuukausipalkkaisia, yksi määräpäivä.',
      hourly: 'Rakennus, teollisuus ja kuljetus: tuntilistat, urakat ja matkat, usein kahden viikon palkkakausi.',
      restaurant: 'Työvuorot, lisät ja tarvittaessa töihin kutsuttavat.',
      association: 'Palkkiot, päätökset ja kulukorvaukset; yhteyshenkilö vaihtuu usein.',
      large: 'Siirrot HR-järjestelmästä, esihenkilöiden hyväksynnät ja kertaerät.',
    },
    introduction:
      'Tässä ohjeessa on, mitä palkanlaskenta tarvitsee, miten ja mihin mennessä. **Määräpäivät ovat aikataulussa.** Kun palkkapäivä siirtyy, siirtyvät myös sen määräpäivät.',
    closing:
      '# Tietosuoja\n- Henkilötunnuksia ja terveystietoja ei lähetetä tavallisella sähköpostilla.\n- Palkkatietoja annetaan vain tässä ohjeessa nimetyille yhteyshenkilöille.\n\n# Kun jokin muuttuu\nKertokaa muutoksista ennen kuin ne tulevat voimaan. Ohje käydään läpi kerran vuodessa ja aina, kun yhteyshenkilö vaihtuu.',
    guide: guideFi,
  },
  {
    names: {
      small: 'Liten kund, månadslöner',
      hourly: 'Timlöner och ackord',
      restaurant: 'Restaurang och skiftarbete',
      association: 'Förening eller hushåll',
      large: 'Stor kund, HR-system',
    },
    about: {
      small: 'Några månadsavlönade, en sista dag.',
      hourly: 'Bygg, industri och transport: timlistor, ackord och resor, ofta lönegrupper med två veckors period.',
      restaurant: 'Skift, tillägg och arbetstagare som kallas vid behov.',
      association: 'Arvoden, beslut och kostnadsersättningar; kontaktpersonen byts ofta.',
      large: 'Överföringar från HR-systemet, chefernas godkännanden och engångsposter.',
    },
    introduction:
      'I den här instruktionen står vad löneräkningen behöver, hur och senast när. **Inlämnings- och godkännandedagarna finns i tidtabellen.** När lönedagen flyttas, flyttas de också.',
    closing:
      '# Dataskydd\n- Personbeteckningar och hälsouppgifter skickas inte med vanlig e-post.\n- Löneuppgifter ges bara till de kontaktpersoner som nämns i instruktionen.\n\n# När något ändras\nBerätta om ändringar innan de träder i kraft. Instruktionen gås igenom en gång om året och alltid när kontaktpersonen byts.',
    guide: guideSv,
  },
  {
    names: {
      small: 'Small client, monthly pay',
      hourly: 'Hourly pay and piecework',
      restaurant: 'Restaurant and shift work',
      association: 'Association or household',
      large: 'Large client, HR system',
    },
    about: {
      small: 'A few people on monthly pay, one last day.',
      hourly: 'Building, industry and transport: time sheets, piecework and travel, often two-weekly pay groups.',
      restaurant: 'Shifts, supplements and people called in when needed.',
      association: 'Fees, decisions and reimbursements; the contact person often changes.',
      large: 'Transfers from the HR system, approvals of line managers and one-off items.',
    },
    introduction:
      'This instruction says what payroll needs, how and by when. **The cut-off days are in the timetable.** When a payday moves, they move with it.',
    closing:
      '# Data protection\n- Personal identity codes and health data are not sent by ordinary e-mail.\n- Pay data is given only to the contact persons named in this instruction.\n\n# When something changes\nTell us of changes before they take effect. The instruction is gone through once a year and whenever the contact person changes.',
    guide: guideEn,
  },
)
