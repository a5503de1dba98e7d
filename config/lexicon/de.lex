# Deutsch. Ein Wert und ein Ausdruck je Zeile; „*“ steht für jede Endung.

[offer]
ransom gestohlene daten
ransom entwendet
ransom wir haben kopiert
ransom wir haben heruntergeladen
ransom heruntergeladen:
ransom veröffentlichung in
ransom sonst wird
ransom andernfalls
ransom zahlt nicht
ransom bei nichtzahlung
ransom keine reaktion
sale vk
sale vk datei
sale suche käufer
sale suche einen käufer
sale verkaufe
sale verkaufen
sale verkauft wird
sale verkauf
sale zum verkauf
sale zu verkaufen
sale steht zum verkauf
sale biete
sale biete an
sale preis
sale vb
sale verhandlungsbasis
sale verhandelbar
sale festpreis
sale käufer
sale nur ein käufer
sale ernsthafte käufer
sale treuhand
sale treuhänder
sale zahlung in
sale zahlung
sale angebote per pn
sale macht angebote
sale einmalig verkauft
sale exklusiv
free gratis
free kostenlos
free kostenlose
free kostenloser
free kostenfrei
free umsonst
free geleakt
free geleakte
free geleakten
free herunterladen
free download link
free runterladen
free zum download
free downloadlink
free teile
free ich teile
free teilen
free verschenke
free veröffentlicht
free veröffentlichung
free freigegeben
free viel spaß damit
free haut rein
free für alle
free freischalten
free neuer link
free neuer mirror
free neuer spiegel
free link erneuert
free hier der link
request suche
request ich suche
request wir suchen
request gesucht
request sucht
request kaufe
request ich kaufe
request will kaufen
request möchte kaufen
request würde kaufen
request ankauf
request hat jemand
request hat wer
request wer hat
request wer verkauft
request jemand ne
request kann jemand
request brauche
request ich brauche
request benötige
request benötigt
request zahle gut
request ich zahle
request bezahle gut
request wo finde ich
request wo bekomme ich
request wo kann ich
request anfrage
request link ist tot
discussion tutorial
discussion anleitung
discussion anleitungen
discussion wie kann
discussion wie macht
discussion wie geht
discussion wie man
discussion wie ich
discussion wie bekomme
discussion frage
discussion fragen
discussion frage zu
discussion diskussion
discussion meinung
discussion meinungen
discussion was haltet ihr
discussion was meint ihr
discussion was denkt ihr
discussion hilfe
discussion regeln
discussion forenregeln
discussion vorstellung
discussion willkommen
discussion tipp
discussion tipps
discussion anfänger
discussion betrug
discussion betrüger
discussion ist das echt
discussion ist das seriös
discussion ist der seriös
discussion erinnert ihr euch
discussion erinnert sich
discussion altes leak
discussion alter leak
discussion vor jahren
discussion ich denke
discussion ich glaube
discussion meiner meinung
discussion kurs
discussion analyse des
discussion warum
discussion fehler
discussion gekauft
discussion testdaten
discussion übungsdaten
discussion fiktive daten
discussion übungsaufgabe
discussion erfahrung
discussion gerne wieder
news laut
news nach angaben
news meldung
news meldet
news berichtet
news berichten
news bericht
news nachrichten
news artikel
news presse
news pressemitteilung
news journalist*
news zeitung
news datenschutzbehörde
news datenschutzbeauftragt*
news bsi
news bundesamt
news bußgeld
news staatsanwaltschaft
news ermittl*
news polizei
news sprecher
news sprecherin
news bestätigt
news bestätigte
news teilte mit
news mitgeteilt
news opfer eines
news cyberangriff*
news hackerangriff*
news betroffen
news betroffene
news betroffenen
news festgenommen
news verurteilt
news forscher
news sicherheitsforscher
news heise
news spiegel
auction auktion
auction auktionen
auction versteigere
auction versteigerung
auction gebot
auction gebote
auction startgebot
auction startpreis
auction mindestgebot
auction sofortkauf
auction sofortkaufpreis
auction höchstbietend*
auction meistbietend*
auction gebotsschritt
ransom wird veröffentlicht
ransom werden veröffentlicht
ransom werden wir veröffentlichen
ransom wir veröffentlichen
ransom tage verbleiben
ransom verbleibende tage
ransom verbleibende zeit
ransom tage bis
ransom stunden bis
ransom bis zur veröffentlichung
ransom countdown läuft
ransom frist
ransom lösegeld
ransom weigert sich
ransom verweigert die zahlung
ransom nicht bezahlt
ransom hat nicht gezahlt
ransom exfiltriert
ransom verschlüsselt
ransom verhandlung
ransom verhandlungen
ransom kontaktieren sie uns
data datenbank
data datenbanken
data datensatz
data datensätze
data datensätzen
data daten
data db dump
data patientendaten
data patientenakte
data patientenakten
data kundendaten
data personendaten
data personenbezogene daten
data gesundheitsdaten
data krankenakten
data zeilen
data einträge
data datei
data dateien
data datenleck
data patienten
data zugangsdaten
data datenpanne
data datenpaket
goods gras
goods hasch
goods koks
goods pillen
goods falschgeld
goods gefälscht*
goods fälschung*
goods netflix konto
goods netflix konten
goods abo
goods abos
goods gutschein*
goods server
goods software
goods programm
goods fahrrad
goods laptop
goods handy
goods vpn zugang
goods rdp zugang
goods netzwerkzugang
goods zugang zu
goods bankdrop
goods bankdrops
goods führerschein
goods dienstleistung
goods methode
goods skript
goods im monat
goods pro monat
goods monatlich
goods am tag
goods pro tag
goods lebenslang
goods schulung
goods vermiete
goods zu vermieten
goods mitarbeiter gesucht
goods zugang zum netz
goods mailversand
goods konten für
goods dienste
deny verkaufe nicht
deny verkaufe nichts
deny verkaufe hier nichts
deny verkaufe keine
deny verkaufe sie nicht
deny verkaufe das nicht
deny nicht zu verkaufen
deny nicht zum verkauf
deny kein verkauf
deny keine verkäufe
deny teile nicht
deny teile keine
deny kein leak
deny verkauf verboten
deny verkauf ist verboten
deny keine daten
deny nichts kopiert
none freie zeit
none laut den regeln
none teile der
none teile des
none teile davon
none in frage
none suche funktion
none programmieren
none suchfunktion
sold verkauft
sold ist verkauft
sold bereits verkauft
sold schon verkauft
sold nicht mehr verfügbar
sold nicht mehr zu haben

[field]
none kein passwort
none keine passwörter
none ohne passwort
none ohne passwörter
name vorname
name vornamen
name nachname
name nachnamen
name familienname
name familiennamen
name voller name
name vollständiger name
name vollständige namen
name vor- und nachname
name vor- und nachnamen
name geburtsname
name patientenname
name patientennamen
name namen
name klarnamen
birth_date geburtsdatum
birth_date geburtsdaten
birth_date geburtstag
birth_date geburtstage
birth_date geb.datum
birth_date geb. datum
birth_date geb
birth_date geboren
birth_date geburtsjahr
sex geschlecht
sex anrede
address anschrift
address anschriften
address straße
address plz
address postleitzahl
address postleitzahlen
address wohnort
address wohnadresse
address wohnadressen
address hausnummer
address ort
email e-mail-adresse
email e-mail-adressen
email email-adresse
email email-adressen
email mailadresse
email mailadressen
email emailadresse
email emailadressen
phone telefon
phone telefonnummer
phone telefonnummern
phone telefonnr
phone tel.nr
phone tel nr
phone handynummer
phone handynummern
phone mobilnummer
phone mobilnummern
phone handy
phone rufnummer
phone rufnummern
phone festnetz
national_id sozialversicherungsnummer
national_id sozialversicherungsnummern
national_id rentenversicherungsnummer
national_id rentenversicherungsnummern
national_id svnr
national_id sv-nummer
national_id sv-nr
national_id steuer-id
national_id steueridentifikationsnummer
national_id ahv-nummer
national_id ahv-nummern
national_id ahv nr
national_id ahvn13
national_id personalausweisnummer*
national_id ausweisnummer
national_id ausweisnummern
health_insurance_id krankenversichertennummer
health_insurance_id krankenversichertennummern
health_insurance_id krankenversicherungsnummer
health_insurance_id krankenversicherungsnummern
health_insurance_id versichertennummer
health_insurance_id versichertennummern
health_insurance_id versichertennr
health_insurance_id versicherungsnummer
health_insurance_id versicherungsnummern
health_insurance_id kvnr
health_insurance_id kv-nummer
health_insurance_id kv-nr
health_insurance_id gesundheitskarte
health_insurance_id versichertenkarte
insurer krankenkasse
insurer krankenkassen
insurer krankenversicherung
insurer krankenversicherungen
insurer kasse
insurer kostenträger
insurer versicherung
doctor arzt
doctor ärzte
doctor ärztin
doctor hausarzt
doctor hausärzte
doctor behandelnder arzt
doctor behandelnde ärzte
doctor lanr
doctor zuweiser
blood_group blutgruppe
blood_group blutgruppen
blood_group rhesusfaktor
diagnosis diagnose
diagnosis diagnosen
diagnosis icd-code
diagnosis icd-codes
diagnosis krankheit
diagnosis krankheiten
diagnosis krankengeschichte
diagnosis krankengeschichten
diagnosis krankenakte
diagnosis krankenakten
diagnosis patientenakte
diagnosis patientenakten
diagnosis befund
diagnosis befunde
diagnosis befunden
diagnosis arztbrief
diagnosis arztbriefe
diagnosis anamnese
diagnosis vorerkrankung*
diagnosis entlassbriefe
diagnosis erkrankung*
treatment behandlung
treatment behandlungen
treatment medikament
treatment medikamente
treatment medikation
treatment rezept
treatment rezepte
treatment verordnung
treatment verordnungen
treatment impfung*
treatment impfdaten
treatment operationen
test_result laborwerte
test_result laborwert
test_result laborergebnis
test_result laborergebnisse
test_result laborergebnissen
test_result laborbefund
test_result laborbefunde
test_result laborbefunden
test_result testergebnis
test_result testergebnisse
test_result blutwerte
test_result blutbild
test_result untersuchungsergebnisse
test_result untersuchungsergebnis
test_result ergebnisse
test_result röntgenbild*
test_result mrt-bild*
password passwort
password passwörter
password kennwort
password kennwörter
password passwort-hash*
password passworthash*
iban bankverbindung
iban bankverbindungen
iban kontonummer
iban kontonummern
iban bankdaten
iban bankkonto
iban kontodaten
card kreditkarte
card kreditkarten
card kreditkartennummer*
card kreditkartendaten
card kartennummer
card kartennummern
document_scan personalausweis
document_scan personalausweise
document_scan ausweis
document_scan ausweise
document_scan ausweiskopie*
document_scan ausweisscan*
document_scan reisepass
document_scan reisepässe
document_scan pass-scans
document_scan eingescannte
document_scan eingescannt
document_scan gescannte
ip ip-adresse
ip ip-adressen
employer arbeitgeber
employer beruf
employer berufe
employer arbeitsplatz
employer tätigkeit
salary gehalt
salary gehälter
salary lohn
salary löhne
salary gehaltsabrechnung*
salary lohnabrechnung*
salary einkommen
none benutzername
none benutzernamen
none domainname
none dateiname
none firmenname
none name der klinik
none im namen
none bitcoin-adresse
none btc-adresse
none passwort des archivs
none passwort für das archiv
none archivpasswort
none passwort:
none pw:
none per mail
none vor ort
none am ort
none sim-karte
none grafikkarte
none rezept für
none gehalt von
none kasse machen

[unit]
staff mitarbeiter
staff mitarbeitern
staff mitarbeitende
staff beschäftigte
staff beschäftigten
staff angestellte
record verträge
record vertrag
record buchungen
record bestellungen
record rechnungen
record termine
record inhaber
record fahrer
record fahrgäste
record passagiere
record kinder
record eltern
record familien
record haushalte
record studierende
record studis
record wähler
record mieter
record gäste
record besucher
record bewerber
record anträge
record policen
record blutspender
record halter
record teilnehmer
record schuldner
record geburten
record impfungen
record lieferanten
measure lkw
measure fahrzeuge
record zeile
record paare
record pässe
record bewohner
record beamte
record fahrten
record namen
record zeilen
record datensatz
record datensätze
record datensätzen
record eintrag
record einträge
record einträgen
record patienten
record patientinnen
record personen
record nutzer
record nutzern
record benutzer
record benutzern
record kunden
record kundinnen
record konten
record konto
record versicherte
record versicherten
record versicherter
record mitglieder
record patientenakten
record patientendatensätze
record akten
record krankenakten
record profile
record profilen
record kontakte
record menschen
record bürger
record bürgern
record einwohner
record abonnenten
record studenten
record schüler
record ärzte
record mails
record adressen
record betroffene
record betroffenen
record rezepte
record befunde
record laborbefunde
record deutsche
record zugänge
record identitäten
record spender
measure tag
measure tage
measure tagen
measure stunde
measure stunden
measure minuten
measure woche
measure wochen
measure monat
measure monate
measure monaten
measure jahr
measure jahre
measure jahren
measure krankenhäuser
measure krankenhäusern
measure kliniken
measure klinik
measure labore
measure praxen
measure apotheken
measure standorte
measure standorten
measure länder
measure städte
measure tabellen
measure tabelle
measure spalten
measure felder
measure dateien
measure datenbanken
measure seiten
measure antworten
measure server
measure betten
measure kopien
measure kopie
measure käufer
measure mal
measure teile
measure teilen
measure firmen
measure prozent
measure uhr

[number]
1000 tausend
1000 tsd
1000 tsd.
1000000 mio.
1000000 millionen
1000000 mill.
1000000000 milliarde
1000000000 milliarden
1000000000 mrd.

[amount]
500000 halbe million
500000 eine halbe million
500000 einer halben million
500000 halben million
1000000 eine million
1000000 einer million
1500000 anderthalb millionen
1500000 eineinhalb millionen
2500000 zweieinhalb millionen
1000000000 eine milliarde
500000000 eine halbe milliarde
2 zwei
3 drei
4 vier
5 fünf
6 sechs
7 sieben
8 acht
9 neun
10 zehn
12 zwölf
20 zwanzig
30 dreißig
40 vierzig
50 fünfzig
60 sechzig
1000 tausend
10000 zehntausend
20000 zwanzigtausend
50000 fünfzigtausend
100000 hunderttausend
200000 zweihunderttausend
300000 dreihunderttausend
500000 fünfhunderttausend

[size]
1000000 megabyte
1000000000 gigabyte
1000000000000 terabyte

[currency]
USD us-dollar
USD dollarn
GBP pfund
RUB rubel
CHF franken
CHF sfr

[money]
price preis
price festpreis
price preisvorstellung
price kostet
price kosten
price verkaufe für
price vhb
price will
price für nur
start startgebot
start startpreis
start mindestgebot
start anfangsgebot
step schritt
step schritte
step gebotsschritt
step erhöhung
blitz sofortkauf
blitz sofortkaufpreis
blitz sofort
other umsatz
other jahresumsatz
other bußgeld
other strafe
other geldstrafe
other lösegeld
other lösegeldforderung
other schaden
other gehalt
other gebühr
other gewinn
other fordern
other forderten
other forderung
other kaution

[sector]
health augenoptik*
health optiker*
health hörakustik*
health physiotherap*
health heilpraktik*
health psychiatr*
health psycholog*
health blutspende*
health impfzentrum
health ordination*
health pflege*
health dental
education hochschul*
government wahl*
government melderegister
government einwohnermeldeamt
transport carsharing
transport fahrgäste
retail möbel*
retail fahrradshop
retail shop
retail versand
retail weinhandel
retail shopware
retail kleidung
energy strom*
energy gas
industry anlagenbau
telecom verträge mobil
other fitness*
other reise*
health krankenhaus*
health klinik*
health uniklinik*
health praxis
health arztpraxis
health arztpraxen
health labor
health labore
health medizin*
health gesundheit*
health ärzte*
health apotheke*
health krankenkasse*
health krankenversicherung*
health zahnarzt*
health reha
health spital
finance sparkasse*
finance bank ag
finance versicherung
finance versicherer
finance volksbank*
finance kredit*
finance steuerberat*
government regierung*
government ministerium
government behörde*
government stadtverwaltung
government gemeinde
government bundes*
government finanzamt
government polizei
government rathaus
government landkreis
education schule*
education gymnasium
retail onlineshop*
retail online-shop
retail händler
retail laden
retail supermarkt*
retail einzelhandel
retail versandhaus
retail versandhandel
telecom mobilfunk*
telecom telekom
telecom netzbetreiber
industry fabrik*
industry hersteller
industry maschinenbau*
industry bauunternehmen
technology softwarehersteller
technology it-dienstleister
technology it-firma
transport fluggesellschaft
transport flughafen
transport spedition*
transport logistik*
transport bahn
energy energie*
energy stadtwerke
energy kraftwerk
media zeitung*
media verlag
media rundfunk
media fernsehsender
legal rechtsanwalt*
legal anwaltskanzlei*
legal kanzlei*
legal notar
other immobilien*
other verein
other verband

[contact]
message pn
message per pn
message privatnachricht
message private nachricht
email per mail
email per e-mail
email kontakt-mail

[format]
spreadsheet tabellenkalkulation
spreadsheet excel-datei
document dokumente
document dokumenten
image bilder
image fotos
text textdatei
mail postfächer
mail postfach
archive archiv
archive gepackt
archive komprimiert
backup sicherung
backup datensicherung

[sign]
open vollständig veröffentlicht
open komplett veröffentlicht
open alles veröffentlicht
open alles online
open ab sofort alles
open zum herunterladen bereit
open zu 100 % veröffentlicht
open zu 100% veröffentlicht
open frist ist abgelaufen
open frist abgelaufen
open jetzt öffentlich
sample muster
sample teilmengen
sample beispiel:
sample beispiele:
sample beispielzeile*
sample zum beispiel
sample beispieldaten
sample erste
sample ersten
sample ein paar zeilen
sample auszug
sample auszüge
sample probe
sample proben
sample vorschau
sample ausschnitt
sample stichprobe
sample kostprobe
sample beweis
sample beweise
total insgesamt
total gesamt
total in summe
total alles zusammen
label anzahl
label anzahl datensätze
label anzahl der datensätze
label menge
label zeilen
label datensätze
label einträge
label umfang
label gesamtzahl
breach gehackt
breach gehackt im
breach hack vom
breach hack im
breach gestohlen
breach gestohlen im
breach erbeutet
breach erbeutet im
breach abgezogen
breach abgezogen im
breach geleakt im
breach leak vom
breach leak aus
breach dump vom
breach dump aus
breach datum des dumps
breach datum des leaks
breach datum des hacks
breach dumpdatum
breach daten vom
breach daten aus
breach daten von
breach stand
breach stand vom
breach aktuell vom
breach datum
breach exfiltriert am
breach exfiltriert im
breach kompromittiert
breach kompromittiert im
breach extrahiert am
breach extrahiert im
breach gezogen im
breach einbruch im
breach vom stand
breach frisch aus
breach jahr

[victim]
none frisch
none frische
none neue
none neu
none neuer
none private
none exklusive
none komplett
none komplette
none aktuelle
none große
none alle
none hilfe
none einer
none eines
none deutschen
none deutsche
none deutscher
of datenbank von
of datenbank der
of datenbank des
of datenbank vom
of daten von
of daten der
of daten des
of daten aus
of db von
of db der
of dump von
of dump der
of leak von
of leak der
of patientendaten der
of patientendaten des
of patientendaten von
of patientendaten vom
of patienten der
of patienten des
of kundendaten von
of kundendaten der
of stammt von
of stammen von
of stammt aus
of stammen aus
label opfer
label firma
label unternehmen
label ziel
label quelle
label webseite
