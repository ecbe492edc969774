import { matterFaults } from './matter-faults.ts'
import { startFaults } from './start-faults.ts'
import { failuresTold } from './failures-told.ts'
import { messages } from './messages.ts'
import { surveyFaults } from './survey-faults.ts'
import { planFaults } from './plan-faults.ts'
import { templateFaults } from './template-faults.ts'

/**
 * What went wrong, as what happened and what to do next. Keys are the codes and reasons of the contract's failures. The
 * texts stand beside a form or a list that is still there: nothing that was typed is lost.
 */
export const failures = messages(
  {
    titles: {
      invalid: 'Ei voitu tallentaa',
      'not-found': 'Tietoa ei löytynyt',
      conflict: 'Tiedot ovat muuttuneet',
      forbidden: 'Ei sallittu',
      cancelled: 'Keskeytetty',
      internal: 'Jokin meni vikaan',
      storage: 'Tietoja ei saatu tallennettua',
      file: 'Tiedostoa ei voi avata',
    },
    codes: {
      invalid: 'Tarkista merkityt kentät ja tallenna uudelleen.',
      'not-found': 'Tieto on ehkä poistettu. Palaa listaan ja avaa se uudelleen.',
      conflict: 'Joku muu muutti tietoja samaan aikaan. Lataa tiedot uudelleen ja tee muutos.',
      forbidden: 'Toiminto ei ole tässä tilanteessa mahdollinen.',
      cancelled: 'Toiminto keskeytettiin. Mitään ei muutettu.',
      internal: 'Ohjelma kirjasi virheen lokiin. Kirjoittamasi on tallessa tällä näytöllä; yritä uudelleen.',
    },
    incident: (number: string) => `Virhenumero ${number}.`,
    /** The same with what the core told about it. */
    told: failuresTold.fi,
    somebody: 'Joku muu',
    marks: { done: 'tehty', skipped: 'ohitettu', moved: 'siirretty', waiting: 'odottaa asiakasta', open: 'avattu' },
    unreachable: {
      title: 'Yhteys ohjelman ytimeen katkesi',
      text: 'Kirjoittamasi on tallessa tällä näytöllä. Yhteyttä yritetään uudelleen; jos se ei palaa, käynnistä ohjelma uudelleen.',
    },
    reasons: {
      ...matterFaults.fi,
      ...startFaults.fi,
      'changed-elsewhere': 'Joku muu tallensi tiedot ensin. Lataa tallennetut tiedot tai pidä omat muutokset.',
      gone: 'Tieto on poistettu sillä välin. Palauta se historiasta tai kumoa poisto, ja tallenna sitten uudelleen.',
      'moved-on': 'Tietoja on muutettu tämän jälkeen, joten tätä ei voi kumota. Tee muutos käsin.',
      'done-already': 'Tämä on jo tehty. Katso näkymä uudelleen.',
      'nothing-to-undo': 'Kumottavaa ei ole.',
      'history-damaged':
        'Historian rivi on vahingoittunut, joten tätä ei voi kumota. Tee muutos käsin tai palauta varmuuskopio.',
      'bin-emptied':
        'Tieto on poistettu lopullisesti, joten sitä ei voi enää palauttaa. Varmuuskopiosta sen voi palauttaa.',
      'document-too-long': 'Asiakirjasta tulisi liian pitkä. Lyhennä tekstejä ja tee se uudelleen.',
      'list-too-long': 'Lista on liian pitkä taulukoksi: yli 200 000 riviä. Rajaa sitä ja vie se uudelleen.',
      ...surveyFaults.fi,
      'not-held': 'Muistio tehdään pidetystä tapaamisesta. Merkitse tapaaminen pidetyksi.',
      'came-in-package': 'Tapaaminen kuuluu luovuttajan historiaan, eikä sitä muuteta. Varaa uusi tapaaminen.',
      'in-use': 'Tieto on käytössä muualla. Merkitse se pois käytöstä poistamisen sijaan.',
      duplicate: 'Sama tieto on jo olemassa. Avaa olemassa oleva tai kirjoita toinen.',
      'marked-otherwise':
        'Joku muu ehti merkitä tehtävän toisin. Katso merkintä ja merkitse sitten uudelleen, jos haluat muuttaa sitä.',
      checklist: 'Muistilista on kesken. Rastita puuttuvat vaiheet ja merkitse sitten tehdyksi.',
      'task-blocked': 'Suunnitelmassa toinen tehtävä tehdään ensin. Merkitse se tehdyksi tai ohita se syineen.',
      ...planFaults.fi,
      ...templateFaults.fi,
      'run-blocked':
        'Ajosta puuttuu jotakin. Kirjaa ajoon, saatiinko se vai lasketaanko ilman, ja merkitse sitten tehdyksi.',
      'no-next-run': 'Seuraavaa palkka-ajoa ei ole. Jatka palkkaryhmän voimassaoloa tai ratkaise asia tässä ajossa.',
      settled: 'Tehtävä on jo merkitty tehdyksi tai ohitetuksi. Poista merkintä, jos haluat muuttaa muistilistaa.',
      'no-step': 'Vaihetta ei enää ole muistilistalla. Avaa tehtävä uudelleen.',
      'range-changed': 'Jakson tehtävät muuttuivat esikatselun jälkeen. Tarkista lista ja merkitse sitten.',
      'disk-full': 'Levy on täynnä. Vapauta tilaa ja yritä uudelleen; tekstisi on tallessa.',
      'read-only':
        'Tiedosto tai kansio on vain luettavissa. Poista kirjoitussuojaus tai valitse toinen kansio ja yritä uudelleen.',
      locked: 'Tiedosto on auki toisessa ohjelmassa. Sulje se siellä ja yritä uudelleen.',
      damaged: 'Tiedosto on vioittunut. Palauta viimeisin varmuuskopio; vioittunut tiedosto jää talteen.',
      'not-a-database': 'Tiedosto ei ole Vuosikellon tiedosto. Valitse toinen tiedosto.',
      'data-file':
        'Tiedostossa on Vuosikellon tietoja, tai ohjelma tarvitsee sitä. Valitse toinen nimi; mitään ei kirjoitettu.',
      'name-too-long':
        'Tiedoston nimi on liian pitkä: varmuuskopioille ja lukolle ei jää tilaa. Anna enintään 212 tavun nimi tai nimeä tiedosto uudelleen.',
      'newer-file': 'Tiedosto on tehty uudemmalla Vuosikellolla. Päivitä ohjelma ja avaa tiedosto sitten.',
      'key-missing':
        'Tiedosto on salattu, eikä se avaudu ilman avainta. Avaa se tunnuslauseella tai palautuskoodilla tai valitse toinen tiedosto.',
      'wrong-key': 'Tunnuslause tai palautuskoodi ei avaa tiedostoa. Tarkista se ja yritä uudelleen.',
      'network-place':
        'Tiedosto on verkkolevyllä, jossa tiedot voivat vioittua. Siirrä se tämän tietokoneen omalle levylle.',
      'sync-folder':
        'Tiedosto on pilveen synkronoitavassa kansiossa, jossa tiedot voivat vioittua. Siirrä se toiseen kansioon.',
      'not-found': 'Tiedostoa tai tietoa ei löytynyt. Tarkista sijainti ja yritä uudelleen.',
      closed: 'Tietoja ei ole avattu. Avaa tiedosto tai palauta varmuuskopio ja yritä uudelleen.',
      'no-client': 'Asiakasta ei ole tai se on poistettu. Palaa asiakkaisiin ja hae se uudelleen.',
      'no-person': 'Henkilöä ei ole tai hänet on poistettu. Valitse toinen henkilö.',
      'nothing-to-export': 'Jaksolla ei ole vietäviä päiviä. Valitse pidempi jakso tai toinen henkilö.',
      'no-firm': 'Toimiston tietoja ei ole vielä. Perusta toimisto ensin.',
      'no-paydays': 'Tulevia palkanmaksupäiviä ei ole. Lisää asiakkaalle palkkaryhmä ja yritä uudelleen.',
      'no-occurrence': 'Päivää ei enää ole: sääntö tai asiakkaan tiedot ovat muuttuneet. Lataa lista uudelleen.',
      'nothing-to-redo': 'Uudelleen tehtävää ei ole.',
      'no-such-file': 'Tiedostoa ei löytynyt. Tarkista sijainti, tai palauta varmuuskopio.',
      'file-exists': 'Tässä paikassa on jo tiedosto. Valitse toinen nimi tai avaa olemassa oleva.',
      'not-ours': 'Tiedosto on tietokanta, mutta ei Vuosikellon. Valitse toinen tiedosto.',
      'other-firm': 'Varmuuskopio on toisen toimiston. Palauta se vain, jos tarkoitat sitä toimistoa.',
      'broken-history':
        'Varmuuskopion muutoshistoriaa on muutettu sen kirjoittamisen jälkeen. Valitse aiempi kopio, tai palauta tämä tietoisesti.',
      'is-open-file': 'Tämä on avoin tiedosto itse, ei sen varmuuskopio. Valitse varmuuskopio.',
      restoring: 'Varmuuskopiota palautetaan juuri nyt. Odota, kunnes palautus on valmis, ja tallenna sitten.',
      'file-taken':
        'Tiedosto on poistettu tai vaihdettu ohjelman ollessa auki, eikä tiedoista saatu tehtyä kopiota. Älä sulje ohjelmaa: vapauta levytilaa ja tallenna uudelleen.',
      'linked-file':
        'Tiedostolla on levyllä toinenkin nimi (kova linkki), jolloin kaksi ohjelmaa voisi avata sen yhtä aikaa. Tee tiedostosta tavallinen kopio ja avaa kopio.',
      'foreign-parts':
        'Tiedostoon on toisella ohjelmalla lisätty osia, jotka voivat muuttaa tietoja. Palauta varmuuskopio ajalta ennen lisäystä.',
      'open-elsewhere':
        'Tiedosto on jo auki toisessa Vuosikellon ikkunassa. Jatka siinä tai sulje se ja yritä uudelleen.',
      'cannot-open': 'Tiedostoa ei voi avata. Tarkista, että kansio on olemassa ja että siihen on oikeudet.',
      'disk-error':
        'Levyn lukeminen tai kirjoittaminen ei onnistunut. Tarkista levy ja palauta tarvittaessa varmuuskopio.',
      'no-server': 'Tietokantapalvelimeen ei saada yhteyttä. Tarkista verkko ja yritä uudelleen; tekstisi on tallessa.',
      'firm-exists': 'Tiedostossa on jo toimisto. Avaa se tai valitse toinen tiedosto.',
      'too-many-sheets':
        'Yhteen PDF:ään mahtuu 400 asiakkaan ohjeet. Valitse vähemmän asiakkaita, tai tulosta erillisinä (ZIP).',
      'too-many-steps': 'Vastuumatriisissa on enintään 300 vaihetta. Yhdistä tai poista vaiheita.',
      'no-steps': 'Vastuumatriisissa ei ole vaiheita. Lisää ne ensin.',
      'has-items': 'Ohjeessa on jo kohtia. Muokkaa niitä tai poista ne ensin.',
      'bad-catalogue': 'Tiedostossa on virheitä, joten määräaikaluetteloa ei otettu käyttöön. Korjaa luetellut kohdat.',
      'older-catalogue': 'Luettelo on vanhempi kuin käytössä oleva. Ota se käyttöön vain, jos tarkoitat sitä.',
      'bad-contents': 'Paketin sisältö ei ole ehjä, joten sitä ei otettu vastaan. Pyydä lähettäjältä uusi paketti.',
      'no-such-call': 'Ohjelman osat ovat eri versioita. Käynnistä ohjelma uudelleen.',
      'unreadable-call': 'Pyyntöä ei voitu lukea. Lyhennä tekstiä ja yritä uudelleen.',
      'package-too-large':
        'Liitteitä on yli 1,9 Gt, enemmän kuin yhteen pakettiin mahtuu. Tallenna isoimmat erikseen ja poista ne liitteistä, tai luovuta ne muuta kautta.',
      'record-too-large':
        'Asiakkaan tiedot ovat liian laajat yhteen pakettiin (yli 16 Mt). Lyhennä ohjeen pitkiä tekstejä.',
      'file-too-large': 'Tiedosto on liian suuri. Pienennä sitä tai jaa se osiin.',
      'attachment-too-large': 'Liite on yli 100 Mt, joten sitä ei lisätty. Pienennä tiedostoa tai jaa se osiin.',
      'attachments-too-large': 'Liitteitä voi lisätä kerralla enintään 500 Mt. Lisää osa kerrallaan.',
      'empty-file': 'Tiedosto on tyhjä, joten sitä ei lisätty. Tarkista tiedosto ja yritä uudelleen.',
      'not-a-file': 'Tämä ei ole tiedosto. Valitse tiedosto, ei kansiota.',
      'file-name': 'Tiedoston nimessä on merkkejä, joita ei voi käyttää. Nimeä tiedosto uudelleen.',
    },
  },
  {
    titles: {
      invalid: 'Kunde inte sparas',
      'not-found': 'Uppgiften hittades inte',
      conflict: 'Uppgifterna har ändrats',
      forbidden: 'Inte tillåtet',
      cancelled: 'Avbrutet',
      internal: 'Något gick fel',
      storage: 'Uppgifterna kunde inte sparas',
      file: 'Filen kan inte öppnas',
    },
    codes: {
      invalid: 'Kontrollera de markerade fälten och spara på nytt.',
      'not-found': 'Uppgiften har kanske tagits bort. Gå tillbaka till listan och öppna den på nytt.',
      conflict: 'Någon annan ändrade uppgifterna samtidigt. Ladda uppgifterna på nytt och gör ändringen.',
      forbidden: 'Åtgärden är inte möjlig i det här läget.',
      cancelled: 'Åtgärden avbröts. Ingenting ändrades.',
      internal: 'Programmet antecknade felet i loggen. Det du har skrivit finns kvar på skärmen; försök på nytt.',
    },
    incident: (number) => `Felnummer ${number}.`,
    told: failuresTold.sv,
    somebody: 'Någon annan',
    marks: { done: 'gjord', skipped: 'överhoppad', moved: 'flyttad', waiting: 'väntar på kunden', open: 'öppnad' },
    unreachable: {
      title: 'Förbindelsen till programmets kärna bröts',
      text: 'Det du har skrivit finns kvar på skärmen. Programmet försöker ansluta på nytt; om förbindelsen inte återkommer, starta om programmet.',
    },
    reasons: {
      ...matterFaults.sv,
      ...startFaults.sv,
      'changed-elsewhere':
        'Någon annan sparade uppgifterna först. Ladda de sparade uppgifterna eller behåll egna ändringar.',
      gone: 'Uppgiften har tagits bort under tiden. Återställ den från historiken eller ångra borttagningen och spara sedan på nytt.',
      'moved-on': 'Uppgifterna har ändrats efter detta och därför kan det inte ångras. Gör ändringen för hand.',
      'done-already': 'Detta är redan gjort. Titta på vyn igen.',
      'nothing-to-undo': 'Det finns inget att ångra.',
      'history-damaged':
        'Historikraden är skadad och därför kan detta inte ångras. Gör ändringen för hand eller återställ en säkerhetskopia.',
      'bin-emptied':
        'Uppgiften har tagits bort för gott och kan inte längre återställas. Den kan återställas från en säkerhetskopia.',
      'document-too-long': 'Dokumentet skulle bli för långt. Förkorta texterna och gör det på nytt.',
      'list-too-long': 'Listan är för lång för en tabell: över 200 000 rader. Avgränsa den och exportera den på nytt.',
      ...surveyFaults.sv,
      'not-held': 'Protokollet görs av ett hållet möte. Markera mötet som hållet.',
      'came-in-package': 'Mötet hör till överlåtarens historia och ändras inte. Boka ett nytt möte.',
      'in-use': 'Uppgiften används på annat håll. Ta den ur bruk i stället för att ta bort den.',
      duplicate: 'Samma uppgift finns redan. Öppna den befintliga eller skriv en annan.',
      'marked-otherwise':
        'Någon annan hann markera uppgiften annorlunda. Se på markeringen och markera sedan på nytt om du vill ändra den.',
      checklist: 'Checklistan är inte färdig. Bocka av de steg som saknas och markera sedan som gjord.',
      'task-blocked': 'Enligt planen görs en annan uppgift först. Markera den som gjord eller hoppa över den.',
      ...planFaults.sv,
      ...templateFaults.sv,
      'run-blocked':
        'Något saknas i körningen. Anteckna om det inkom eller om lönerna beräknas utan, och markera sedan som gjord.',
      'no-next-run':
        'Det finns ingen följande lönekörning. Förläng lönegruppens giltighet eller avgör saken i den här körningen.',
      settled:
        'Uppgiften är redan markerad som gjord eller överhoppad. Ta bort markeringen om du vill ändra checklistan.',
      'no-step': 'Steget finns inte längre på checklistan. Öppna uppgiften på nytt.',
      'range-changed': 'Periodens uppgifter ändrades efter förhandsgranskningen. Kontrollera listan och markera sedan.',
      'disk-full': 'Disken är full. Frigör utrymme och försök på nytt; din text finns kvar.',
      'read-only':
        'Filen eller mappen är skrivskyddad. Ta bort skrivskyddet eller välj en annan mapp och försök på nytt.',
      locked: 'Filen är öppen i ett annat program. Stäng den där och försök på nytt.',
      damaged: 'Filen är skadad. Återställ den senaste säkerhetskopian; den skadade filen bevaras.',
      'not-a-database': 'Filen är inte en Vuosikello-fil. Välj en annan fil.',
      'data-file':
        'Filen innehåller Vuosikellos uppgifter eller behövs av programmet. Välj ett annat namn; inget skrevs.',
      'name-too-long':
        'Filnamnet är för långt: säkerhetskopior och lås får inte plats efter det. Ge ett namn på högst 212 byte eller byt namn på filen.',
      'newer-file': 'Filen har gjorts med en nyare Vuosikello. Uppdatera programmet och öppna filen sedan.',
      'key-missing':
        'Filen är krypterad och öppnas inte utan nyckel. Öppna den med lösenfrasen eller återställningskoden, eller välj en annan fil.',
      'wrong-key': 'Lösenfrasen eller återställningskoden öppnar inte filen. Kontrollera den och försök på nytt.',
      'network-place': 'Filen finns på en nätverksdisk där uppgifter kan skadas. Flytta den till datorns egen disk.',
      'sync-folder': 'Filen finns i en mapp som synkroniseras till molnet, där uppgifter kan skadas. Flytta den.',
      'not-found': 'Filen eller uppgiften hittades inte. Kontrollera platsen och försök på nytt.',
      closed: 'Inga uppgifter är öppna. Öppna en fil eller återställ en säkerhetskopia och försök på nytt.',
      'no-client': 'Kunden finns inte eller har tagits bort. Gå tillbaka till kundlistan och sök på nytt.',
      'no-person': 'Personen finns inte eller har tagits bort. Välj en annan person.',
      'nothing-to-export':
        'Det finns inga dagar att exportera under perioden. Välj en längre period eller en annan person.',
      'no-firm': 'Byråns uppgifter finns inte ännu. Skapa byrån först.',
      'no-paydays':
        'Det finns inga kommande lönebetalningsdagar. Lägg till en lönegrupp för kunden och försök på nytt.',
      'no-occurrence': 'Dagen finns inte längre: regeln eller kundens uppgifter har ändrats. Ladda listan på nytt.',
      'nothing-to-redo': 'Det finns inget att göra om.',
      'no-such-file': 'Filen hittades inte. Kontrollera platsen eller återställ en säkerhetskopia.',
      'file-exists': 'Det finns redan en fil på den här platsen. Välj ett annat namn eller öppna den befintliga.',
      'not-ours': 'Filen är en databas, men inte Vuosikellos. Välj en annan fil.',
      'other-firm': 'Säkerhetskopian är en annan byrås. Återställ den endast om du menar den byrån.',
      'broken-history':
        'Säkerhetskopians ändringshistorik har ändrats efter att den skrevs. Välj en tidigare kopia, eller återställ denna medvetet.',
      'is-open-file': 'Det här är den öppna filen själv, inte en säkerhetskopia. Välj en säkerhetskopia.',
      restoring: 'En säkerhetskopia återställs just nu. Vänta tills den är klar och spara sedan.',
      'file-taken':
        'Filen har tagits bort eller bytts ut medan programmet var öppet, och uppgifterna kunde inte kopieras. Stäng inte programmet: frigör diskutrymme och spara på nytt.',
      'linked-file':
        'Filen har ett andra namn på disken (en hård länk), så att två program kunde öppna den samtidigt. Gör en vanlig kopia av filen och öppna kopian.',
      'foreign-parts':
        'Ett annat program har lagt till delar i filen som kan ändra uppgifter. Återställ en säkerhetskopia från tiden före tillägget.',
      'open-elsewhere':
        'Filen är redan öppen i ett annat Vuosikello-fönster. Fortsätt där, eller stäng det och försök på nytt.',
      'cannot-open': 'Filen kan inte öppnas. Kontrollera att mappen finns och att du har rättigheter till den.',
      'disk-error':
        'Disken kunde inte läsas eller skrivas. Kontrollera disken och återställ vid behov en säkerhetskopia.',
      'no-server': 'Databasservern svarar inte. Kontrollera nätet och försök på nytt; din text finns kvar.',
      'firm-exists': 'Det finns redan en byrå i filen. Öppna den eller välj en annan fil.',
      'too-many-sheets':
        'En PDF rymmer 400 kunders instruktioner. Välj färre kunder, eller skriv ut dem var för sig (ZIP).',
      'too-many-steps': 'En ansvarsmatris har högst 300 skeden. Slå ihop eller ta bort skeden.',
      'no-steps': 'Ansvarsmatrisen har inga skeden. Lägg till dem först.',
      'has-items': 'Instruktionen har redan punkter. Redigera dem eller ta bort dem först.',
      'bad-catalogue': 'Filen innehåller fel och katalogen togs därför inte i bruk. Rätta de uppräknade ställena.',
      'older-catalogue': 'Katalogen är äldre än den som används. Ta den i bruk endast om det är avsikten.',
      'bad-contents': 'Paketets innehåll är inte intakt och togs därför inte emot. Be avsändaren om ett nytt paket.',
      'no-such-call': 'Programmets delar är av olika version. Starta om programmet.',
      'unreadable-call': 'Begäran kunde inte läsas. Förkorta texten och försök på nytt.',
      'package-too-large':
        'Bilagorna är över 1,9 GB, mer än vad som ryms i ett paket. Spara de största separat och ta bort dem från bilagorna, eller överlämna dem på annat sätt.',
      'record-too-large':
        'Kundens uppgifter är för omfattande för ett paket (över 16 MB). Förkorta långa texter i instruktionen.',
      'file-too-large': 'Filen är för stor. Gör den mindre eller dela upp den.',
      'attachment-too-large': 'Bilagan är över 100 MB och lades inte till. Gör filen mindre eller dela upp den.',
      'attachments-too-large': 'Bilagor på högst 500 MB kan läggas till på en gång. Lägg till en del åt gången.',
      'empty-file': 'Filen är tom och lades inte till. Kontrollera filen och försök på nytt.',
      'not-a-file': 'Detta är ingen fil. Välj en fil, inte en mapp.',
      'file-name': 'Filens namn innehåller tecken som inte kan användas. Byt namn på filen.',
    },
  },
  {
    titles: {
      invalid: 'Could not be saved',
      'not-found': 'Not found',
      conflict: 'The data has changed',
      forbidden: 'Not allowed',
      cancelled: 'Cancelled',
      internal: 'Something went wrong',
      storage: 'The data could not be saved',
      file: 'The file cannot be opened',
    },
    codes: {
      invalid: 'Check the marked fields and save again.',
      'not-found': 'It may have been removed. Go back to the list and open it again.',
      conflict: 'Somebody else changed the data at the same time. Load it again and make the change.',
      forbidden: 'This is not possible in the present situation.',
      cancelled: 'The action was cancelled. Nothing was changed.',
      internal: 'The program wrote the error to its log. What you typed is still on this screen; try again.',
    },
    incident: (number) => `Incident number ${number}.`,
    told: failuresTold.en,
    somebody: 'Somebody else',
    marks: { done: 'done', skipped: 'skipped', moved: 'moved', waiting: 'waiting for the client', open: 'opened' },
    unreachable: {
      title: 'The connection to the program’s core was lost',
      text: 'What you typed is still on this screen. The connection is being tried again; if it does not come back, restart the program.',
    },
    reasons: {
      ...matterFaults.en,
      ...startFaults.en,
      'changed-elsewhere': 'Somebody else saved the data first. Load what is saved, or keep your changes.',
      gone: 'It was removed in the meantime. Restore it from the history or undo the removal, then save again.',
      'moved-on': 'The data has been changed since, so this cannot be undone. Make the change by hand.',
      'done-already': 'This has been done already. Look at the screen again.',
      'nothing-to-undo': 'There is nothing to undo.',
      'history-damaged':
        'The line of the history is damaged, so this cannot be undone. Make the change by hand or restore a backup.',
      'bin-emptied': 'It was removed for good, so it can no longer be brought back. A backup can bring it back.',
      'document-too-long': 'The document would be too long. Shorten the texts and make it again.',
      'list-too-long': 'The list is too long for a spreadsheet: over 200,000 rows. Narrow it and export it again.',
      ...surveyFaults.en,
      'not-held': 'Minutes are made of a meeting that was held. Mark the meeting as held.',
      'came-in-package': 'The meeting belongs to the history of the sender and is not changed. Book a new meeting.',
      'in-use': 'It is in use elsewhere. Take it out of use instead of removing it.',
      duplicate: 'The same already exists. Open the existing one or write another.',
      'marked-otherwise':
        'Somebody else marked the task otherwise first. Look at the mark, and mark it again if you want to change it.',
      checklist: 'The checklist is not full. Tick the missing steps, then mark it as done.',
      'task-blocked': 'Another task of the plan comes first. Mark it done, or skip it with a reason.',
      ...planFaults.en,
      ...templateFaults.en,
      'run-blocked':
        'The run lacks something. Note whether it came or pay is calculated without it, then mark it as done.',
      'no-next-run': 'There is no next payroll run. Let the pay group go on, or settle it in this run.',
      settled: 'The task is already marked as done or skipped. Remove the mark to change its checklist.',
      'no-step': 'The checklist has no such step any more. Open the task again.',
      'range-changed': 'The tasks in the span changed after the preview. Check the list, then mark it.',
      'disk-full': 'The disk is full. Free some space and try again; your text is kept.',
      'read-only': 'The file or folder is read-only. Remove the protection or choose another folder, and try again.',
      locked: 'The file is open in another program. Close it there and try again.',
      damaged: 'The file is damaged. Restore the latest backup; the damaged file is kept.',
      'not-a-database': 'The file is not a Vuosikello file. Choose another file.',
      'data-file':
        'The file holds Vuosikello’s data or is needed by the program. Choose another name; nothing was written.',
      'name-too-long':
        'The file’s name is too long: its backups and its lock find no room behind it. Give a name of at most 212 bytes, or rename the file.',
      'newer-file': 'The file was made by a newer Vuosikello. Update the program, then open the file.',
      'key-missing':
        'The file is encrypted and does not open without its key. Open it with the passphrase or recovery code, or choose another file.',
      'wrong-key': 'The passphrase or recovery code does not open the file. Check it and try again.',
      'network-place':
        'The file is on a network drive, where data can be damaged. Move it to this computer’s own disk.',
      'sync-folder': 'The file is in a folder that is synchronised to a cloud, where data can be damaged. Move it.',
      'not-found': 'The file or data was not found. Check the place and try again.',
      closed: 'No data is open. Open a file or restore a backup, and try again.',
      'no-client': 'The client does not exist or has been removed. Go back to the list of clients and search again.',
      'no-person': 'The person does not exist or has been removed. Choose another person.',
      'nothing-to-export': 'There are no dates to export in this period. Choose a longer period or another person.',
      'no-firm': 'There is no firm yet. Set up the firm first.',
      'no-paydays': 'There are no paydays to come. Add a pay group to the client and try again.',
      'no-occurrence': 'The day no longer exists: the rule or the client’s data has changed. Load the list again.',
      'nothing-to-redo': 'There is nothing to redo.',
      'no-such-file': 'The file was not found. Check the place, or restore a backup.',
      'file-exists': 'There is already a file in this place. Choose another name, or open the existing one.',
      'not-ours': 'The file is a database, but not Vuosikello’s. Choose another file.',
      'other-firm': 'The backup is another firm’s. Restore it only if you mean that firm.',
      'broken-history':
        'The change history of the backup has been altered since it was written. Choose an earlier copy, or restore this one knowingly.',
      'is-open-file': 'This is the open file itself and not a backup of it. Choose a backup.',
      restoring: 'A backup is being restored at this moment. Wait until it is ready, then save.',
      'file-taken':
        'The file was removed or replaced while the program was open, and the data could not be copied. Do not close the program: free some disk space and save again.',
      'linked-file':
        'The file has a second name on the disk (a hard link), so that two programs could open it at once. Make an ordinary copy of the file and open the copy.',
      'foreign-parts':
        'Another program has added parts to the file that can change the data. Restore a backup from before that.',
      'open-elsewhere':
        'The file is already open in another Vuosikello window. Go on there, or close it and try again.',
      'cannot-open': 'The file cannot be opened. Check that the folder exists and that you may use it.',
      'disk-error': 'The disk could not be read or written. Check the disk and restore a backup if needed.',
      'no-server': 'The database server does not answer. Check the network and try again; your text is kept.',
      'firm-exists': 'The file already has a firm. Open it or choose another file.',
      'too-many-sheets':
        'One PDF holds the instructions of 400 clients. Choose fewer clients, or print them singly (ZIP).',
      'too-many-steps': 'A responsibility matrix has at most 300 steps. Join or remove some.',
      'no-steps': 'The responsibility matrix has no steps. Add them first.',
      'has-items': 'There are instructions already. Edit them or remove them first.',
      'bad-catalogue': 'The file has faults, so the catalogue was not taken into use. Correct the places listed.',
      'older-catalogue': 'The catalogue is older than the one in use. Take it only if that is what you mean.',
      'bad-contents':
        'The contents of the package are not intact, so it was not taken in. Ask the sender for a new one.',
      'no-such-call': 'The parts of the program are of different versions. Restart the program.',
      'unreadable-call': 'The request could not be read. Shorten the text and try again.',
      'package-too-large':
        'The attachments are over 1.9 GB, more than fits into one package. Save the largest elsewhere and remove them from the attachments, or hand them over another way.',
      'record-too-large':
        'The client has too much for one package (over 16 MB). Shorten the long texts of the instruction.',
      'file-too-large': 'The file is too large. Make it smaller or split it.',
      'attachment-too-large':
        'The attachment is larger than 100 MB and was not added. Make the file smaller or split it.',
      'attachments-too-large': 'At most 500 MB of attachments can be added at a time. Add some of them at a time.',
      'empty-file': 'The file is empty and was not added. Check the file and try again.',
      'not-a-file': 'This is not a file. Choose a file, not a folder.',
      'file-name': 'The file’s name has characters that cannot be used. Rename the file.',
    },
  },
)
