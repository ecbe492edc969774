import { messages } from './messages.ts'

/** What a failure tells about itself: the file, the client … it is about. */
export type Facts = Readonly<Record<string, string | number>>

/**
 * Why a command of the command line failed and what to do next, in one line. Keys are the reasons of the contract's
 * failures, by code and reason where one word has two meanings. The same `Facts` come to each.
 */
export const commandFailures = messages(
  {
    'no-such-file': ({ file = 'tällä nimellä' }: Facts) =>
      `Tiedostoa ${file} ei ole. Nimeä toinen, tai tee sellainen: "vuosikello sample --data <tiedosto>".`,
    'older-catalogue': 'Luettelo on vanhempi kuin käytössä oleva. Ota se valitsimella --older, jos niin on tarkoitus.',
    'no-client': ({ client = 'tällä nimellä' }: Facts) =>
      `Asiakasta ${client} ei ole. "vuosikello clients list" näyttää asiakasnumerot ja Y-tunnukset.`,
    'no-firm':
      'Tiedostossa ei ole vielä toimistoa. Avaa se kerran ohjelmassa, tai täytä uusi tiedosto: "vuosikello sample".',
    closed: 'Mitään tiedostoa ei ole auki. Nimeä se valitsimella --data <tiedosto>.',
    'file-exists': ({ file = 'tällä nimellä' }: Facts) => `Tiedosto ${file} on jo olemassa. Valitse toinen nimi.`,
    'data-file': ({ file = 'Tiedosto' }: Facts) =>
      `${file}: siinä on Vuosikellon tietoja, tai ohjelma tarvitsee sitä. Mitään ei kirjoitettu: valitse toinen nimi.`,
    'not-a-database': 'Tiedosto ei ole Vuosikellon tiedosto. Nimeä toinen valitsimella --data <tiedosto>.',
    'not-ours': 'Tiedosto on toisen ohjelman tietokanta. Nimeä toinen valitsimella --data <tiedosto>.',
    'newer-file': 'Tiedosto on tehty uudemmalla Vuosikellolla. Päivitä ohjelma ja anna komento uudelleen.',
    'open-elsewhere': 'Tiedosto on auki ohjelmassa. Sulje ohjelma ja anna komento uudelleen.',
    locked: 'Toinen ohjelma kirjoittaa tiedostoon. Odota, kunnes se on valmis, ja anna komento uudelleen.',
    damaged: 'Tiedosto on vioittunut. Palauta viimeisin varmuuskopio: "vuosikello backup restore <tiedosto>".',
    'key-missing': 'Tiedosto on salattu, eikä se avaudu ilman avainta. Nimeä toinen valitsimella --data <tiedosto>.',
    'wrong-key': 'Avain ei avaa tiedostoa. Tarkista se ja yritä uudelleen.',
    'network-place': 'Tiedosto on verkkolevyllä, jossa tiedot voivat vioittua. Käytä tämän tietokoneen levyn kansiota.',
    'sync-folder':
      'Toinen ohjelma synkronoi kansiota, jolloin tiedot vioittuvat. Siirrä tiedosto vain tämän tietokoneen kansioon, esimerkiksi profiilikansioon, ja nimeä se siellä valitsimella --data <tiedosto>.',
    'name-too-long': ({ file = 'Tiedosto', most = '' }: Facts) =>
      `${file}: nimi on liian pitkä varmuuskopioille ja lukolle. Anna nimi, jossa on enintään ${most} tavua, tai nimeä tiedosto uudelleen.`,
    'document-too-long': ({ letters = '?', most = '?', longest = '' }: Facts) =>
      `Asiakirjassa olisi ${letters} merkkiä tekstiä, ja siihen mahtuu ${most}. Lyhennä tekstejä; pisin alkaa "${longest}".`,
    'disk-full': 'Levy on täynnä. Vapauta tilaa ja anna komento uudelleen.',
    'disk-error': 'Levyä ei voi lukea tai kirjoittaa. Tarkista se, ja palauta tarvittaessa viimeisin varmuuskopio.',
    'other-firm': ({ firm = '' }: Facts) =>
      `Varmuuskopio on toisen toimiston: ${firm || 'nimetön'}. Mitään ei muutettu; palauta se silti valitsimella --firm "${firm}".`,
    'broken-history':
      'Varmuuskopion muutoshistoriaa on muutettu sen kirjoittamisen jälkeen. Mitään ei muutettu; käytä aiempaa kopiota, tai palauta tämä valitsimella --broken-history.',
    'is-open-file': 'Se on tietojen tiedosto itse eikä sen varmuuskopio. Nimeä varmuuskopio.',
    restoring: 'Varmuuskopiota palautetaan. Odota, kunnes palautus on valmis, ja anna komento uudelleen.',
    'file-taken':
      'Tietojen tiedosto poistettiin tai vaihdettiin sen ollessa auki, eikä kopiota voitu kirjoittaa. Vapauta tilaa ja anna komento uudelleen.',
    'linked-file':
      'Tiedostolla on levyllä toinen nimi (kova linkki). Tee tavallinen kopio ja nimeä se valitsimella --data <tiedosto>.',
    'foreign-parts': ({ parts = '?' }: Facts) =>
      `Toinen ohjelma on lisännyt tiedostoon osia, jotka voivat muuttaa tietoja (${parts}). Palauta varmuuskopio sitä edeltävältä ajalta.`,
    'read-only': 'Tiedosto tai kansio on vain luettavissa. Poista suojaus tai valitse toinen kansio.',
    'cannot-open': 'Tiedostoa ei voi avata. Tarkista sen nimi ja oikeutesi siihen.',
    'attachment-too-large': ({ file = 'Tiedosto' }: Facts) =>
      `${file} on yli 100 Mt. Mitään ei liitetty: pienennä tiedostoa tai jaa se osiin.`,
    'attachments-too-large': 'Liitteitä voi lisätä kerralla enintään 500 Mt. Mitään ei liitetty: lisää osa kerrallaan.',
    'empty-file': ({ file = 'Tiedosto' }: Facts) => `${file} on tyhjä. Mitään ei liitetty: tarkista tiedosto.`,
    'not-a-file': ({ file = 'Se' }: Facts) => `${file} ei ole tiedosto. Mitään ei liitetty: nimeä tiedosto.`,
    'file-too-large': 'Tiedosto on liian suuri tälle ohjelmalle. Tarkista, että se on oikea.',
    'invalid damaged': ({ file = 'Tiedosto' }: Facts) =>
      `${file} on vioittunut. Mitään ei tuotu: pyydä lähettäjältä uusi paketti.`,
    'not-a-package': 'Tiedosto ei ole luovutuspaketti. Tarkista, että se on oikea.',
    'newer-package': 'Paketti on tehty uudemmalla Vuosikellolla. Päivitä ohjelma ja anna komento uudelleen.',
    'unsafe-path': ({ file = 'Tiedosto' }: Facts) =>
      `${file}: nimi veisi tiedoston kansionsa ulkopuolelle. Mitään ei tuotu: pyydä lähettäjältä uusi paketti.`,
    'unlisted-file': ({ file = 'Tiedosto' }: Facts) =>
      `${file} on paketissa mutta ei sen luettelossa. Mitään ei tuotu: pyydä lähettäjältä uusi paketti.`,
    'checksum-mismatch': ({ file = 'Tiedosto' }: Facts) =>
      `${file} ei ole se, jonka lähettäjä pakkasi. Mitään ei tuotu: pyydä lähettäjältä uusi paketti.`,
    'bad-signature': 'Paketin allekirjoitus ei ole paketin oma. Mitään ei tuotu: pyydä lähettäjältä uusi paketti.',
    incomplete: ({ file = 'Tiedosto' }: Facts) =>
      `${file} puuttuu paketista. Mitään ei tuotu: pyydä lähettäjältä uusi paketti.`,
    'bad-contents': ({ path = 'sisältö' }: Facts) =>
      `Pakettia ei voi lukea (${path}). Pyydä lähettäjältä uusi paketti.`,
    'too-large': 'Paketti on suurempi kuin yhdenkään asiakkaan tiedot voivat olla. Tarkista, että se on oikea.',
    'password-needed': 'Paketti on suojattu. Anna sen salasana: --password tai VUOSIKELLO_PASSWORD.',
    'wrong-password': 'Salasana ei avaa pakettia. Pyydä lähettäjältä oikea.',
    'client-exists': ({ number = '', client = '' }: Facts) =>
      client === ''
        ? 'Asiakas on jo täällä. Mitään ei tuotu.'
        : `Asiakas on jo täällä: ${number} ${client}. Mitään ei tuotu.`,
    'ids-taken': 'Osa paketista on jo täällä. Mitään ei tuotu; kumoa aiempi tuonti ensin.',
    'nothing-to-export': 'Jaksolla ei ole vietäviä päiviä. Anna pidempi jakso tai toinen henkilö.',
    'no-person': 'Henkilöä ei ole. Tarkista nimi tai nimikirjaimet.',
    'package-too-large':
      'Liitteitä on yli 1,9 Gt, enemmän kuin yhteen pakettiin mahtuu. Tallenna isoimmat erikseen ja poista ne liitteistä, tai luovuta ne muuta kautta.',
    'record-too-large': 'Asiakkaan tiedot ovat liian laajat yhteen pakettiin. Lyhennä ohjeen pitkiä tekstejä.',
    'firm-exists': 'Tiedostossa on jo toimisto. Nimeä toinen tiedosto.',
  },
  {
    'no-such-file': ({ file = 'med det namnet' }) =>
      `Det finns ingen fil ${file}. Ange en annan, eller gör en: "vuosikello sample --data <fil>".`,
    'older-catalogue': 'Katalogen är äldre än den som används. Ta den med --older, om det är avsikten.',
    'no-client': ({ client = 'med det namnet' }) =>
      `Det finns ingen kund ${client}. "vuosikello clients list" visar kundnumren och FO-numren.`,
    'no-firm':
      'Det finns ingen byrå i filen ännu. Öppna den en gång i programmet, eller fyll en ny fil: "vuosikello sample".',
    closed: 'Ingen fil är öppen. Ange den med --data <fil>.',
    'file-exists': ({ file = 'med det namnet' }) => `Det finns redan en fil ${file}. Välj ett annat namn.`,
    'data-file': ({ file = 'Filen' }) =>
      `${file} innehåller Vuosikellos uppgifter eller behövs av programmet. Inget skrevs: välj ett annat namn.`,
    'not-a-database': 'Filen är inte en Vuosikello-fil. Ange en annan med --data <fil>.',
    'not-ours': 'Filen är ett annat programs databas. Ange en annan med --data <fil>.',
    'newer-file': 'Filen har gjorts med en nyare Vuosikello. Uppdatera programmet och ge kommandot på nytt.',
    'open-elsewhere': 'Filen är öppen i programmet. Stäng programmet och ge kommandot på nytt.',
    locked: 'Ett annat program skriver i filen. Vänta tills det är klart och ge kommandot på nytt.',
    damaged: 'Filen är skadad. Återställ den senaste säkerhetskopian: "vuosikello backup restore <fil>".',
    'key-missing': 'Filen är krypterad och öppnas inte utan nyckel. Ange en annan med --data <fil>.',
    'wrong-key': 'Nyckeln öppnar inte filen. Kontrollera den och försök på nytt.',
    'network-place': 'Filen finns på en nätverksdisk där uppgifter kan skadas. Använd en mapp på datorns egen disk.',
    'sync-folder':
      'Ett annat program synkroniserar mappen, vilket skadar uppgifter. Flytta filen till en mapp som bara finns på den här datorn, till exempel profilmappen, och ange den där med --data <fil>.',
    'name-too-long': ({ file = 'Filen', most = '' }) =>
      `${file}: namnet är för långt för säkerhetskopior och lås. Ge ett namn på högst ${most} byte, eller byt namn på filen.`,
    'document-too-long': ({ letters = '?', most = '?', longest = '' }) =>
      `Dokumentet skulle ha ${letters} tecken text, och där ryms ${most}. Förkorta texterna; den längsta börjar "${longest}".`,
    'disk-full': 'Disken är full. Frigör utrymme och ge kommandot på nytt.',
    'disk-error':
      'Disken kan inte läsas eller skrivas. Kontrollera den, och återställ vid behov den senaste säkerhetskopian.',
    'other-firm': ({ firm = '' }) =>
      `Säkerhetskopian är en annan byrås: ${firm || 'utan namn'}. Inget ändrades; återställ den ändå med --firm "${firm}".`,
    'broken-history':
      'Säkerhetskopians ändringshistorik har ändrats efter att den skrevs. Inget ändrades; använd en tidigare kopia, eller återställ denna med --broken-history.',
    'is-open-file': 'Det är datafilen själv och inte en säkerhetskopia av den. Ange en säkerhetskopia.',
    restoring: 'En säkerhetskopia återställs. Vänta tills den är klar och ge kommandot på nytt.',
    'file-taken':
      'Datafilen togs bort eller byttes ut medan den var öppen, och ingen kopia kunde skrivas. Frigör utrymme och ge kommandot på nytt.',
    'linked-file':
      'Filen har ett andra namn på disken (en hård länk). Gör en vanlig kopia och ange den med --data <fil>.',
    'foreign-parts': ({ parts = '?' }) =>
      `Ett annat program har lagt till delar i filen som kan ändra uppgifter (${parts}). Återställ en säkerhetskopia från tiden före det.`,
    'read-only': 'Filen eller mappen är skrivskyddad. Ta bort skyddet eller välj en annan mapp.',
    'cannot-open': 'Filen kan inte öppnas. Kontrollera namnet och dina rättigheter till den.',
    'attachment-too-large': ({ file = 'Filen' }) =>
      `${file} är över 100 MB. Inget bifogades: gör filen mindre eller dela upp den.`,
    'attachments-too-large':
      'Bilagor på högst 500 MB kan läggas till på en gång. Inget bifogades: lägg till en del åt gången.',
    'empty-file': ({ file = 'Filen' }) => `${file} är tom. Inget bifogades: kontrollera filen.`,
    'not-a-file': ({ file = 'Det' }) => `${file} är ingen fil. Inget bifogades: nämn en fil.`,
    'file-too-large': 'Filen är för stor för programmet. Kontrollera att det är rätt fil.',
    'invalid damaged': ({ file = 'Filen' }) =>
      `${file} är skadad. Inget importerades: be avsändaren om ett nytt paket.`,
    'not-a-package': 'Filen är inte ett överlämningspaket. Kontrollera att det är rätt fil.',
    'newer-package': 'Paketet är gjort med en nyare Vuosikello. Uppdatera programmet och ge kommandot på nytt.',
    'unsafe-path': ({ file = 'Filen' }) =>
      `${file}: namnet skulle föra filen utanför sin mapp. Inget importerades: be avsändaren om ett nytt paket.`,
    'unlisted-file': ({ file = 'Filen' }) =>
      `${file} finns i paketet men inte i dess förteckning. Inget importerades: be avsändaren om ett nytt paket.`,
    'checksum-mismatch': ({ file = 'Filen' }) =>
      `${file} är inte den som avsändaren packade. Inget importerades: be avsändaren om ett nytt paket.`,
    'bad-signature': 'Signaturen hör inte till paketet. Inget importerades: be avsändaren om ett nytt paket.',
    incomplete: ({ file = 'Filen' }) =>
      `${file} saknas i paketet. Inget importerades: be avsändaren om ett nytt paket.`,
    'bad-contents': ({ path = 'innehållet' }) => `Paketet kan inte läsas (${path}). Be avsändaren om ett nytt.`,
    'too-large': 'Paketet är större än någon kund kan vara. Kontrollera att det är rätt fil.',
    'password-needed': 'Paketet är skyddat. Ge dess lösenord med --password eller VUOSIKELLO_PASSWORD.',
    'wrong-password': 'Lösenordet öppnar inte paketet. Be avsändaren om det rätta.',
    'client-exists': ({ number = '', client = '' }) =>
      client === ''
        ? 'Kunden finns redan här. Inget importerades.'
        : `Kunden finns redan här: ${number} ${client}. Inget importerades.`,
    'ids-taken': 'Delar av paketet finns redan här. Inget importerades; ångra den tidigare importen först.',
    'nothing-to-export': 'Det finns inga dagar att exportera. Ge en längre period eller en annan person.',
    'no-person': 'Personen finns inte. Kontrollera namnet eller initialerna.',
    'package-too-large':
      'Bilagorna är över 1,9 GB, mer än vad som ryms i ett paket. Spara de största separat och ta bort dem från bilagorna, eller överlämna dem på annat sätt.',
    'record-too-large': 'Kundens uppgifter är för omfattande för ett paket. Förkorta instruktionens långa texter.',
    'firm-exists': 'Det finns redan en byrå i filen. Ange en annan fil.',
  },
  {
    'no-such-file': ({ file = 'of that name' }) =>
      `There is no file ${file}. Name another one, or make one with "vuosikello sample --data <file>".`,
    'older-catalogue': 'The catalogue is older than the one in use. Take it with --older, if that is what you mean.',
    'no-client': ({ client = 'of that name' }) =>
      `There is no client ${client}. "vuosikello clients list" shows their numbers and business IDs.`,
    'no-firm': 'The file has no firm yet. Open it in the program once, or fill a new file with "vuosikello sample".',
    closed: 'No data file is open. Name one with --data <file>.',
    'file-exists': ({ file = 'of that name' }) => `There is already a file ${file}. Choose another name.`,
    'data-file': ({ file = 'The file' }) =>
      `${file} holds Vuosikello's data or is needed by the program. Nothing was written: choose another name.`,
    'not-a-database': 'The file is not a Vuosikello data file. Name another one with --data <file>.',
    'not-ours': 'The file is a database of another program. Name another one with --data <file>.',
    'newer-file': 'The file was written by a newer Vuosikello. Update the program, then run the command again.',
    'open-elsewhere': 'The file is open in the program. Close the program, then run the command again.',
    locked: 'The file is being written by another program. Wait until it is finished, then run the command again.',
    damaged: 'The file is damaged. Restore the latest backup with "vuosikello backup restore <file>".',
    'key-missing': 'The file is encrypted and does not open without its key. Name another with --data <file>.',
    'wrong-key': 'The key does not open the file. Check it and try again.',
    'network-place':
      'The file is on a network drive, where data can be damaged. Use a folder on a disk of this computer.',
    'sync-folder':
      'The folder is synchronised by another program, which damages data. Move the file to a folder of this computer alone, for instance the profile folder, and name it there with --data <file>.',
    'name-too-long': ({ file = 'The file', most = '' }) =>
      `${file}: the name is too long for its backups and its lock. Give a name of at most ${most} bytes, or rename the file.`,
    'document-too-long': ({ letters = '?', most = '?', longest = '' }) =>
      `The document would hold ${letters} characters of text, and may hold ${most}. Shorten the texts; the longest begins "${longest}".`,
    'disk-full': 'The disk is full. Free some space, then run the command again.',
    'disk-error': 'The disk cannot be read or written. Check it, and restore the latest backup if needed.',
    'other-firm': ({ firm = '' }) =>
      `The backup is another firm's: ${firm || 'without a name'}. Nothing was changed; to restore it all the same, say --firm "${firm}".`,
    'broken-history':
      'The change history of the backup has been altered since it was written. Nothing was changed; use an earlier backup, or say --broken-history to restore this one.',
    'is-open-file': 'That is the data file itself and not a backup of it. Name a backup.',
    restoring: 'A backup is being restored. Wait until it is finished, then run the command again.',
    'file-taken':
      'The data file was removed or replaced while it was open, and no copy could be written. Free some space, then run the command again.',
    'linked-file':
      'The file has a second name on the disk (a hard link). Make an ordinary copy of it and name the copy with --data <file>.',
    'foreign-parts': ({ parts = '?' }) =>
      `Another program added parts to the file that can change data (${parts}). Restore a backup from before that.`,
    'read-only': 'The file or folder is read-only. Remove the protection or choose another folder.',
    'cannot-open': 'The file cannot be opened. Check its name and your rights to it.',
    'attachment-too-large': ({ file = 'The file' }) =>
      `${file} is larger than 100 MB. Nothing was attached: make the file smaller or split it.`,
    'attachments-too-large':
      'At most 500 MB of attachments can be added at a time. Nothing was attached: add some of them at a time.',
    'empty-file': ({ file = 'The file' }) => `${file} is empty. Nothing was attached: check the file.`,
    'not-a-file': ({ file = 'It' }) => `${file} is not a file. Nothing was attached: name a file.`,
    'file-too-large': 'The file is too large for this program. Check that it is the right one.',
    'invalid damaged': ({ file = 'A file' }) =>
      `${file} is damaged. Nothing was imported: ask the sender for a new package.`,
    'not-a-package': 'The file is not a handover package. Check that it is the right one.',
    'newer-package': 'The package was made by a newer Vuosikello. Update the program, then run the command again.',
    'unsafe-path': ({ file = 'A file' }) =>
      `${file} has a name that would be written outside its folder. Nothing was imported: ask the sender for a new package.`,
    'unlisted-file': ({ file = 'A file' }) =>
      `${file} is in the package and not in its list of contents. Nothing was imported: ask the sender for a new package.`,
    'checksum-mismatch': ({ file = 'A file' }) =>
      `${file} is not what the sender packed. Nothing was imported: ask the sender for a new package.`,
    'bad-signature': "The signature is not the package's. Nothing was imported: ask the sender for a new package.",
    incomplete: ({ file = 'A file' }) =>
      `${file} is missing from the package. Nothing was imported: ask the sender for a new package.`,
    'bad-contents': ({ path = 'contents' }) => `The package cannot be read (${path}). Ask the sender for a new one.`,
    'too-large': 'The package is larger than any client could be. Check that it is the right one.',
    'password-needed': 'The package is protected. Give its password with --password or VUOSIKELLO_PASSWORD.',
    'wrong-password': 'The password does not open the package. Ask the sender for the right one.',
    'client-exists': ({ number = '', client = '' }) =>
      client === ''
        ? 'The client is here already. Nothing was imported.'
        : `The client is here already: ${number} ${client}. Nothing was imported.`,
    'ids-taken': 'Parts of the package are here already. Nothing was imported; undo the earlier import first.',
    'nothing-to-export': 'There are no dates to export. Give a longer time or another person.',
    'no-person': 'There is no such person. Check the name or the initials.',
    'package-too-large':
      'The attachments are over 1.9 GB, more than fits into one package. Save the largest elsewhere and remove them from the attachments, or hand them over another way.',
    'record-too-large': 'The client has too much for one package. Shorten the long texts of the instruction.',
    'firm-exists': 'There is a firm in the file already. Name another file.',
  },
)
