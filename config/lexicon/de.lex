# Deutsch. Ein Wert und ein Ausdruck je Zeile; „*“ steht für jede Endung.

[offer]
ransom ihr netz gehört
ransom ihre server sind
ransom ihre dateien sind
ransom ihr netzwerk ist
ransom ihr netzwerk wurde
ransom ihre daten sind bei uns
ransom wir haben eine kopie
ransom geht die kopie an
ransom geht an die presse
ransom benennen sie
ransom überweisen sie
ransom wenn sie nicht zahlen
ransom wenn sie nicht antworten
ransom melden sie sich im chat
ransom ihre kunden werden informiert
ransom ihre mitbewerber
goods wirft dubletten
goods putzer
discussion klingt das normal
discussion noch nie gekauft
discussion zu viel
invented zufallsgenerator
invented künstlich*
invented wettbewerb
invented ausgedacht*
invented simuliert*
invented simulator erzeugt
service bundesweit
service bestimmten person
service sagt mir wer
service hälfte im voraus
service hälfte vorab
access kennwörter von
access vpn und passwörter
access passwörter von
ransom geht an die öffentlichkeit
ransom werden öffentlich
ransom wird öffentlich
ransom veröffentlichung am
ransom veröffentlichung geplant
ransom folgt ohne weitere
ransom noch tage
ransom noch stunden
ransom bis zur freigabe
ransom nächster teil
ransom nächste lieferung
ransom rest folgt
ransom der rest folgt
ransom wird online gestellt
ransom werden freigegeben
ransom wird freigegeben
ransom geben wir frei
ransom stellen wir online
service werkzeug
service dienst
service zeilen pro minute
service nachrichten in
service quelltext
service lizenz
service rein, raus
service prüfbot
service prüfdienst
service rabatt ab
service guthaben ab
service guthaben
service antwort binnen
service quote um
service treffer
service ohne treffer
service festpreis je
service anzahlung
service hole datenbanken
service auf wunsch
service auf bestellung
service nach wunsch
service anreicherung
service reichere
service fülle auf
service ich fülle auf
service ich liefere
service ihr gebt
service ihr nennt
service ihr schickt
service abfragbar
service abfragen
service anfragen
service pro tausend
service pro zeile
service pro auftrag
service pro prüfung
service pro suche
service pro anfrage
service je anfrage
service pro abfrage
service je abfrage
access erreichbar
access mieter
access vermiete account
access root auf
access backups erreichbar
access virenschutz abgeschaltet
access virenschutz
access rechner
access rechner im netz
access lasse ich liegen
access herunterladen geht nicht
access nichts gezogen
access gezogen habe ich nichts
access ohne zweiten faktor
access zugangsdaten zu
access nur den zugang
access nur für den zugang
access nur der zugang
access für den login
access login für
access arzt-login
access lokaler admin
access domänen-admin
access domänenadmin
access citrix-zugang
access rdp-zugang
access vpn-zugang
access zugang
sold gingen an einen käufer
sold werden nicht veröffentlicht
sold an einen käufer
invented ausgedachte
invented erzeugt ein skript
invented dahinter steht niemand
invented lasttests
free gehören jetzt allen
free genug geredet
free bitte sehr
free brauch ich nicht mehr
free ein danke genügt
free die links gehen
free greift zu
free bevor es weg
free der rest hinter dem link
ransom verlassen dann diesen server
ransom hält uns für aufschneider
ransom wird er es anders sehen
ransom die uhr läuft
news räumt ein
news hat eingeräumt
news eingeräumt
news sagte eine
news sagte ein
news hatten gefordert
news gefordert
discussion immer dieselbe
discussion jede woche
discussion wer das bezahlt
discussion selbst schuld
discussion würde wieder
discussion mein fazit
discussion erste hand ist gelogen
discussion verglichen
discussion alle gleich
discussion kurzfassung
discussion bei euch
discussion zugriff sperren
discussion zeiten waren das
discussion woher weiß ich
discussion bin ich drin
discussion wandern in den papierkorb
discussion gelesen dass
discussion wozu dann
discussion richtig so
service ich prüfe
service prüfe nummern
service ab 10.000 nummern
goods ihr sprecht nur
access exportieren geht nicht
access kein zweiter faktor
service ich behalte nichts
access arztkonto
request nehme kunden
request zahle pro
request zahle je
request zahle pro zeile
request was ich zahle
request vorher zum prüfen
request ich nehme alles
request interesse an
request kaufe an
sale und sie gehört dir
sale gehört dir
sale schreib über
sale nicht unter
sale unter dem preis nicht
sale rest auf anfrage
sale beispiele per pn
sale ein abnehmer
sale nur ein abnehmer
sale nehme ich
sale ich nehme
sale hätte gern
sale kostet
sale beide zusammen
sale alles zusammen
sale komplett für
sale nur komplett
sale im paket
sale fester preis
sale preis vb
sale wer zuerst
sale erster bekommt
sale nur an einen
sale ein käufer
sale zwei käufer
sale drei kopien
sale treuhand gern
sale nur treuhand
sale tausch gegen
sale oder tausch
sale lieber tausch
sale gebote ab
sale in xmr
sale in monero
sale in btc
sale in ltc
sale nur krypto
sale nur xmr
sale neuer preis
sale preis gesenkt
sale preisnachlass
sale noch da
sale noch zu haben
sale probe per pn
sale probe auf anfrage
sale auszug per pn
sale keine vorschau
sale pro datensatz
sale mindestabnahme
sale ausleiten
sale wer bietet
sale abzugeben
sale gebe ab
free bedient euch
free viel vergnügen
free geschenkt
free für jeden
free für jeden frei
free für umme
free links sind offen
free links unten
free link unten
free alles unten
free liegt offen
free lag offen
free stand offen
free solange es geht
free solange der
free bevor es weg ist
free ganzer export
free rest hier
free passwort ist
free passwort für das archiv
free zum herunterladen
free wurde freigegeben
free vollständig veröffentlicht
free veröffentlicht am
free wollte keiner kaufen
free gemeldet passiert ist nix
free niemand reagiert
free antwortet nicht
free hat es nicht anders verdient
ransom bevor wir verschlüsselt
ransom vor der verschlüsselung
ransom haben wir kopiert
ransom kopiert bevor
ransom in unserer hand
ransom in unserem besitz
ransom bleiben noch
ransom werktage
ransom tage zeit
ransom stunden zeit
ransom danach für jeden
ransom danach wird
ransom danach alles
ransom sonst alles
ransom sonst veröffentlichen
ransom kommt online
ransom geht online
ransom vorgeschmack
ransom letzte warnung
ransom letzte chance
ransom verhandlung abgebrochen
ransom unterhändler
ransom aufschub
ransom bis freitag
patients patienten
patients patientendaten
patients patientenakte
patients patientenakten
patients krankenakten
patients patientinnen
patients privatpatienten
patients pat
patients versicherte
patients bewohner
patients krankengeschichten
patients patientenkartei
invented testdaten
invented fiktive daten
invented übungsdaten
invented testdatensatz
invented testdatensätze
invented künstlich
invented künstliche
invented künstlichen
invented erfunden
invented erfundene
invented erfundenen
invented ausgedacht
invented synthetisch*
invented generiert
invented generierte
invented generator
invented aus dem generator
invented zufallsdaten
invented zufällig erzeugt
invented mit einem skript erzeugt
invented gewürfelt
invented musterdaten
invented max mustermann
invented beispieldaten
invented platzhalter
invented keine echten
invented keine echten personen
invented nicht echt
invented niemand davon existiert
invented offene daten
invented anonymisiert*
invented aggregiert
invented ohne personenbezug
invented ohne personenbezogene
invented keine personenbezogenen
invented statistisches bundesamt
invented destatis
invented für schnittstellentests
invented lasttest
invented cc0
invented cc-by
invented gemeinfrei
news kripo
news lka
news bka
news staatsanwalt
news gericht
news landgericht
news amtsgericht
news urteil
news angeklagt*
news verhaftet
news razzia
news minister*
news landtag
news bundestag
news landratsamt
news behörde
news behörden
news dpa
news weiterlesen
news zum artikel
news reporter
news redakteur
news experten
news experte
news studie
news untersuchung
news umfrage unter
news laut polizei
news medienberichten
news medienberichte
news mutmaßlich*
news angeblich
news hacker
news kriminelle
news cyberkriminelle
news täter
news angreifer
news erpresser fordern
news fordern nach
news forderten
news lösegeldforderung
news wurden gestohlen
news wurden kopiert
news abgeflossen
news abgegriffen
news im darknet angeboten
news wurden angeboten
news im netz aufgetaucht
news werden angeschrieben
news werden informiert
news wurden informiert
news anzeige erstattet
news strafanzeige
news geldbuße
news bußgelder
news notbetrieb
news krisenstab
news geschäftsführer erklärte
news erklärte
news sagte
news betonte
news wie das
news wochenrückblick
discussion schlichtung
discussion streitfall
discussion treuhandfall
discussion rückzahlung
discussion geld zurück
discussion erstattung
discussion habe bezahlt
discussion bezahlt und
discussion nichts bekommen
discussion meldet sich nicht
discussion antwortet nicht mehr
discussion abgetaucht
discussion blockiert mich
discussion reingefallen
discussion abgezockt
discussion abzocke
discussion chatverlauf
discussion screenshots anbei
discussion sternen
discussion sterne
discussion note 2
discussion wie beschrieben
discussion nachlass bekommen
discussion erfahrungsbericht
discussion bewertung
discussion empfehle
discussion empfehlenswert
discussion habe gekauft
discussion hab gekauft
discussion satt
discussion genervt
discussion schon wieder
discussion nervt
discussion wer kauft
discussion wer zahlt
discussion lach
discussion umfrage
discussion abstimmung
discussion was war euer
discussion wie viel würdet
discussion wieviel würdet
discussion lohnt sich
discussion nur neugierig
discussion hinweis der moderation
discussion ab sofort
discussion nicht erlaubt
discussion gesperrt
discussion sperre
discussion wird gelöscht
discussion werden gelöscht
discussion verwarnung
discussion bleiben erlaubt
discussion früher war
discussion damals
discussion wer hatte noch
discussion weißt du noch
discussion wisst ihr noch
discussion stacktrace
discussion klappt nicht
discussion geht nicht
discussion funktioniert nicht
discussion stürzt ab
discussion importieren
discussion umstellen
discussion umzug der daten
discussion ideen
discussion hat jemand eine idee
discussion danke im voraus
discussion danke schon mal
discussion weiß jemand
discussion kann man
discussion geht das
discussion was fehlt
discussion schritt 1
discussion schritt 2
discussion schritt für schritt
discussion in diesem beitrag
discussion zu übungszwecken
discussion verschwörung
discussion stellt euch vor
discussion was wäre wenn
discussion angenommen
discussion ich gebe dem
discussion jemand meinte
discussion muss ich mir sorgen
discussion brief bekommen
discussion schreiben bekommen
discussion wir bedauern
discussion bitte bis
discussion tagesordnung
discussion sitzung
discussion speiseplan
discussion spielplan
discussion ergebnisliste
discussion kurse
discussion onlinekurs
discussion videokurs
discussion zertifikat
discussion frühbucher
discussion stunden video
discussion workshop
discussion seminar
discussion webinar
discussion lehrgang
discussion stellenangebot
discussion stelle frei
discussion minijob
discussion nebenjob
discussion homeoffice
discussion bewerbung
discussion stundenlohn
discussion vollzeit
discussion teilzeit
goods paketannahme
goods kuriere
goods partnerprogramm
goods verschlüsseler
goods trojaner
goods phishing
access adminzugang
access domain-admin
access zugänge
access nutzerrechte
goods cloud
goods pro woche
goods pro jahr
goods pro stück
goods je stück
goods pro gb
goods pro konto
goods pro paket
goods auf lager
goods vorrat
goods ips
goods rotation
goods vserver
goods rootserver
goods serverplatz
goods follower
goods abonnenten
goods gruppen mit
goods telegram-gruppen
goods sim-karten
goods simkarten
goods sms versand
goods reisepass fälschen
goods zeugnisse
goods hologramm
goods falscher
goods gefälschte
goods medikamente ohne rezept
goods drogen
goods waffe
goods waffen
goods munition
goods motorrad
goods heizung
goods möbel
goods konsole
goods kamera
goods gitarre
goods abholung
goods selbstabholer
goods neuwertig
goods gebraucht
goods baujahr
goods kilometer
goods wartungsheft
goods kredit sofort
goods hacker mieten
goods songtext
goods pflanzen
goods welpen
goods tickets
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
auction wer mehr bietet
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
data kundendaten
data personendaten
data personenbezogene daten
data gesundheitsdaten
data zeilen
data einträge
data datei
data dateien
data datenleck
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
service software
service programm
goods fahrrad
goods laptop
goods handy
access vpn zugang
access rdp zugang
access netzwerkzugang
access zugang zu
goods bankdrop
goods bankdrops
goods führerschein
service dienstleistung
service methode
service skript
goods im monat
goods pro monat
goods monatlich
goods am tag
goods pro tag
goods lebenslang
discussion schulung
access vermiete
goods zu vermieten
discussion mitarbeiter gesucht
access zugang zum netz
goods mailversand
goods konten für
service dienste
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
none am telefon
none übers telefon
none telefon stumm
none telefonieren
test_result körperwert*
test_result körperfett*
test_result ruhepuls*
test_result vitalwert*
test_result blutdruck*
test_result blutzucker*
test_result zuckerwert*
test_result cholesterin*
test_result leberwert*
test_result hormonwert*
test_result hormonstatus
test_result spermiogramm*
test_result zyklusprotokoll*
test_result zyklusdaten
test_result dioptrie*
test_result schlafprotokoll*
test_result ekg-kurve*
test_result langzeit-ekg*
test_result belastungs-ekg*
test_result herzecho*
test_result echobefund*
test_result katheterfilm*
test_result zytolog*
test_result gewebeprobe*
test_result biopsie*
test_result knochenmarkbefund*
test_result urinprobe*
test_result drogentest*
test_result hiv-status ergebnis
test_result schnelltest*
test_result genbefund*
test_result genanalyse*
test_result erbgut*
test_result dna-analyse*
test_result vaterschaftstest*
test_result messdaten
test_result laborzettel*
test_result laborblatt*
test_result laborblätter
test_result lungenfunktion*
test_result spirometri*
test_result gesundheitswerte
test_result gewichtsverlauf
test_result intelligenztest*
test_result testbogen
test_result screening-ergebnis*
test_result wundfoto*
test_result hautfoto*
test_result dicom-bild*
test_result aufnahmen des körpers
diagnosis beschwerden
diagnosis beschwerdetext*
diagnosis beschwerdebild*
diagnosis krankheitsverlauf*
diagnosis krankheitsgrund
diagnosis krankmeldung*
diagnosis krankenstand*
diagnosis rückenproblem*
diagnosis rückenleiden
diagnosis rückenschmerz*
diagnosis störungsbild*
diagnosis sprachstörung*
diagnosis essstörung*
diagnosis schlafstörung*
diagnosis angststörung*
diagnosis suchterkrankung*
diagnosis pflegestufe*
diagnosis pflegedokumentation*
diagnosis pflegeprotokoll*
diagnosis behinderungsgrad
diagnosis grad der behinderung
diagnosis geburtsbericht*
diagnosis hausarztbrief*
diagnosis klinikbrief*
diagnosis sozialgutachten
diagnosis gesundheitsfragebogen*
diagnosis gesundheitsfragen
diagnosis aufnahmegrund*
diagnosis aufnahmebogen
diagnosis einweisungsgrund*
diagnosis überweisungsgrund*
diagnosis grund des besuchs
diagnosis anlass des besuchs
diagnosis was sie haben
diagnosis woran sie leiden
diagnosis was ihnen fehlt
diagnosis unverträglichkeit*
diagnosis lebensmittelallergie*
diagnosis risikofaktor*
diagnosis krebsart*
diagnosis krebsstadium
diagnosis metastase*
diagnosis hiv-positiv
diagnosis hiv-status
diagnosis todesursache*
diagnosis sterbeurkunde*
diagnosis chronische wunden
diagnosis sitzungsnotiz*
diagnosis gesprächsprotokoll*
diagnosis psychologische berichte
diagnosis leukämie*
diagnosis notfallprotokoll*
diagnosis einsatzprotokoll*
diagnosis einsatzgrund
diagnosis karteikarten der patienten
diagnosis patientenkartei
diagnosis gesundheitszustand
diagnosis gesundheitsangaben
diagnosis medizinische angaben
treatment medikamentenplan*
treatment medikamentenliste*
treatment medikationsplan*
treatment arznei
treatment arzneimittel*
treatment abgegebene arznei*
treatment verordnete mittel
treatment verschriebene*
treatment verschriebene mittel
treatment wirkstoff*
treatment therapieplan*
treatment therapiepläne
treatment behandlungsplan*
treatment behandlungsverlauf*
treatment behandlungsverläufe
treatment op-liste*
treatment impfstatus*
treatment impfpässe
treatment impfbuch
treatment chargennummer der impfung
treatment dialyse*
treatment chemotherapie*
treatment bestrahlung*
treatment rehaplan*
treatment reha-maßnahme*
treatment zahnersatz*
treatment zahnbehandlung*
treatment brillenwert*
treatment brillenrezept*
treatment goä-ziffer*
treatment gebührenziffer*
treatment was verschrieben wurde
treatment was gemacht wurde
treatment was sie nehmen
treatment welche pillen
treatment methadon*
treatment pille danach
doctor behandelnder oberarzt
doctor oberarzt
doctor oberärzte
doctor chefarzt
doctor chefärzte
doctor verordnende praxis
doctor verordnende ärztin
doctor verordnende ärzte
doctor überweisende praxis
doctor überweisende ärztin
doctor zuweisende praxis
doctor behandelnde praxis
doctor behandelnder therapeut
doctor behandelnde therapeutin
doctor therapeut
doctor therapeutin
doctor zuständiger arzt
doctor hausarztname*
doctor frauenarzt
doctor kinderarzt
doctor augenarzt
doctor hebamme
doctor welcher arzt
doctor wer behandelt
doctor kassenarzt
insurer kasse
insurer krankenkasse/kv
insurer wer zahlt
insurer was die kasse gezahlt hat
insurer versicherung
insurer versicherungsträger
insurer kassenzugehörigkeit
insurer krankenkassenname*
insurer gesetzlich/privat
insurer privat/kasse
insurer kasse oder privat
insurer kostenübernahme*
iban lastschriftkonto
iban lastschriftkonten
iban einziehungskonto
iban einziehungskonten
iban einzugskonto
iban einzugsermächtigung*
iban abbuchungskonto
iban gehaltskonto
iban girokonto
iban girokonten
iban auszahlungskonto
iban erstattungskonto
iban beitragskonto
address zustelladresse*
address zustellanschrift*
address wohnadr*
address wohnort und plz
address straße/ort
address plz ort straße
address installationsadresse*
address lieferort*
address einsatzort*
address abholadresse*
address abholort*
address zieladresse*
address anschr.
address geodaten
address geokoordinate*
address standortdaten
address gps-koordinate*
address wo sie wohnen
address meldeanschrift*
address meldedaten
address heimatort*
phone mobilnr.
phone rufnummer der angehörigen
phone festnetznr
phone notfallnummer*
phone angehörige mit tel*
phone elterntelefon
phone whatsapp-nummer*
phone rückrufnummer*
phone msisdn-nummer*
birth_date geburtsjahr*
birth_date geburtsdat*
birth_date wann geboren
name vor- und zuname*
name vor und zuname*
name vor- + nachname
name zuname
name zunamen
name namen der kinder
name name des kindes
name namen der eltern
name namen der mitglieder
name namen der mitarbeiter
name klarname*
name volle namen
name geburtsname*
name mitgliedsname*
name patientenname*
salary gehaltsliste*
salary lohnliste*
salary lohnzettel*
document_scan passfoto vom ausweis
document_scan führerscheinfoto*
document_scan führerschein vorn+hinten
document_scan führerschein vorne
document_scan vorder und rückseite
document_scan gescannte ausweise
document_scan gescannte pässe
document_scan gescannte verträge
document_scan eingescannte*
document_scan ausweis als foto
document_scan ausweis als scan
document_scan fotos der ausweise
document_scan legitimationskopie*
document_scan meldezettel als scan
document_scan selfies mit ausweis
national_id personalnummer des ausweises
national_id persönliche id
national_id steuer-nr
national_id sozialversicherungsnr.
national_id bürgernummer*
national_id personennummer*
employer arbeitsstelle
employer beruf
employer berufe
employer verein, für den
employer wo sie arbeiten
employer dienststelle*
employer beschäftigungsverhältnis*
card letzte vier der karte
card letzten vier ziffern
card kartennummer maskiert
sex geschl
sex geschl.
none wohnort der seele
none zur kasse
none kasse macht
none kasse des
none konto gesperrt
none konto löschen
none konto hier
none mein konto
none neue konten
none neues konto
none alte konten
none konten unter
none forenkonto
none forumskonto
none forenkonten
none spam-konto
none konto im forum
none kein konto
none ein konto
none konto erstellen
none ort und zeit
none am selben ort
none an einem ort
none ein ort
none der ort
none leiden kann
none kann nicht leiden
none hin oder her
none beruf ist
none bin von beruf
none von beruf
none geboren um
none abgesprungen
none versicherung gegen
none beschwerde über
none beschwerde einreichen
none beschwerden an
none beschwerden bitte
none spritzen preis
national_id reisepass
none pass des archivs
none pass vom archiv
none pass fürs archiv
none passwort des archives
birth_date geb

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
insurer kostenträger
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
test_result befund
test_result befunde
test_result befunden
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
document_scan reisepässe
document_scan pass-scans
document_scan eingescannte
document_scan eingescannt
document_scan gescannte
ip ip-adresse
ip ip-adressen
employer arbeitgeber
employer arbeitsplatz
salary gehalt
salary gehälter
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
none per mail
none vor ort
none am ort
none sim-karte
none grafikkarte
none rezept für
none gehalt von
none kasse machen
name vor- und zuname
name vor- und zunamen
name vor-/nachname
name vorname und nachname
name vor und nachname
name vor- & nachname
name vor- und familienname
name zuname*
name vor-, nachname
name vor- nachname
name nach- und vorname
name name und vorname
name name, vorname
name name vorname
name nachname vorname
name kundenname*
name kontoinhaber*
name name der eltern
name name des patienten
name namen der patienten
name mitarbeitername*
name mädchenname*
name rufname*
name vorname nachname
name vn/nn
name schülername*
name versichertenname
name inhabername
name karteninhaber
name voller namen
name vollnamen
name name des versicherten
name mit namen
name mit vollem namen
birth_date geburtsd
birth_date geb.
birth_date geb.-datum
birth_date geb-datum
birth_date gebdatum
birth_date geb dat
birth_date gebdat
birth_date geb.dat
birth_date geb.-dat
birth_date geburtsdatums
birth_date geburts-datum
birth_date geb.dat.
birth_date gebtag
birth_date geburtsdat.
birth_date geburtsjahre
birth_date geburtsjahrgang
birth_date geburtsort und -datum
birth_date geburtsdatum und -ort
birth_date geb.tag
sex geschlechter
address adressen
address postadresse*
address lieferadresse*
address rechnungsadresse*
address lieferanschrift*
address rechnungsanschrift*
address meldeadresse*
address privatadresse*
address heimadresse*
address wohnanschrift*
address privatanschrift*
address straße und hausnummer
address straße, plz
address plz/ort
address plz und ort
address plz, ort
address plz ort
address hausnr
address hnr
address wohnorte
address adressdaten
address anschrift*
address wohnsitz*
address postanschrift*
address strasse/nr
address versandadresse*
email e-mailadresse*
email mail-adresse*
email mail adresse*
email e mail adresse*
email mailadr
email email adresse*
email e-mail adresse*
email dienstmail*
email private e-mail*
email e-post
email kontaktmail
phone telefon*
phone tel.-nr
phone tel.-nr.
phone tel-nr
phone telnr.
phone tel. nr
phone tel-nummer*
phone handynr
phone handy-nr
phone handynr.
phone handynr*
phone mobilnr
phone mobiltelefon*
phone mobilfunknummer*
phone festnetznummer*
phone festnetz/mobil
phone rufnr
phone privatnummer*
phone privattelefon*
phone durchwahl*
phone natel
phone natelnummer*
phone tel.nummer*
phone handys
phone mobilnummer*
phone handy nummer*
national_id sozialvers.-nr
national_id sozialversicherungsnr*
national_id sozialversicherungs-nr
national_id sv nummer*
national_id svnummer*
national_id sv-nummern
national_id sv nr
national_id rv-nummer*
national_id rvnr
national_id steuernummer*
national_id steuer id
national_id steuerid
national_id steuer-id-nr
national_id steuer-idnr
national_id steuer-ids
national_id idnr
national_id tin-nummer
national_id ahv
national_id ahv-nr
national_id ahvnr
national_id ahv nummer*
national_id passnummer*
national_id pass-nr
national_id passnr
national_id reisepassnummer*
national_id reisepass-nr
national_id personalausweisnr
national_id perso-nr
national_id perso-nummer*
national_id persoanummer
national_id persnr
national_id ausweisnr
national_id ausweis-nr
national_id ausweis-nummer*
national_id führerscheinnummer*
national_id führerschein-nr
national_id führerscheinnr
national_id personalausweis-nr
national_id personalausweisnummern
national_id ausweisdaten
national_id passdaten
national_id svnr.
national_id sozialversicherungs nummer
national_id personenkennzahl*
national_id rentenversicherungsnr
national_id identifikationsnummer*
national_id id-nummer*
national_id personalausweisdaten
national_id versicherungsnummer der rentenversicherung
health_insurance_id krankenversichertennr*
health_insurance_id krankenversicherungsnr*
health_insurance_id versicherten-nr
health_insurance_id versicherten-nummer*
health_insurance_id versichertennr.
health_insurance_id versicherten nr
health_insurance_id versicherten-id
health_insurance_id versicherungsnr
health_insurance_id versicherungs-nr
health_insurance_id versicherungsnr.
health_insurance_id vers.-nr
health_insurance_id vers-nr
health_insurance_id versnr
health_insurance_id vers.nr
health_insurance_id kv nummer*
health_insurance_id kvnummer*
health_insurance_id kvnr.
health_insurance_id kv-nr.
health_insurance_id krankenkassennummer*
health_insurance_id mitgliedsnummer der kasse
health_insurance_id egk
health_insurance_id egk-nummer*
health_insurance_id egk-nr
health_insurance_id ecard
health_insurance_id e-card
health_insurance_id e-card-nummer*
health_insurance_id ecard-nummer*
health_insurance_id gesundheitskarten
health_insurance_id versichertenkarten
health_insurance_id krankenkassenkarte*
health_insurance_id krankenversicherten-nr
health_insurance_id policennummer*
health_insurance_id policen-nr
health_insurance_id policennr
health_insurance_id polizzennummer*
health_insurance_id krankenversichertenkarte*
health_insurance_id versichertendaten
health_insurance_id patientennummer*
health_insurance_id patienten-id
health_insurance_id patientennr
health_insurance_id patienten-nr
health_insurance_id versicherungskarte*
insurer krankenkassa
insurer versicherer
insurer kasse/kv
insurer krankenversicherer
insurer kassenname
insurer zusatzversicherung*
insurer versicherungsgesellschaft*
insurer pkv
insurer gkv
insurer kassenart
insurer versicherungsart*
insurer sozialversicherungsträger
insurer name der krankenkasse
doctor behandler
doctor hausärztin
doctor behandelnder
doctor behandelnde ärztin
doctor behandelnden ärzten
doctor überweiser
doctor überweisender arzt
doctor überweisende ärzte
doctor einsender
doctor einsendender arzt
doctor einsendende ärzte
doctor einsendenden ärzten
doctor arztname*
doctor ärzten
doctor arztes
doctor facharzt
doctor fachärzte
doctor verordnender arzt
doctor verordner
doctor zuweisender arzt
doctor zuweisende ärzte
doctor zuweiser*
doctor zahnarzt
doctor operateur
doctor bsnr
doctor lanr/bsnr
doctor arztnummer*
doctor arzt-nr
doctor name des arztes
doctor namen der ärzte
doctor psychotherapeut*
doctor arztdaten
doctor verschreibender arzt
doctor verschreiber
blood_group blutgr
blood_group bluttyp
blood_group blutgruppe/rh
blood_group blutgruppen und rhesus*
blood_group blutgruppe+rh
blood_group rh-faktor
diagnosis diagnosetext*
diagnosis diagnosecode*
diagnosis diagnosecodes
diagnosis diagnoseschlüssel
diagnosis verdachtsdiagnose*
diagnosis hauptdiagnose*
diagnosis dauerdiagnose*
diagnosis nebendiagnose*
diagnosis icd-schlüssel
diagnosis icd-10-code*
diagnosis icd10-code*
diagnosis icd-10-gm
diagnosis icd schlüssel
diagnosis gesundheitsdaten
diagnosis medizinische daten
diagnosis medizinische befunde
diagnosis krankheitsbild*
diagnosis krankheitsverlauf
diagnosis krankheitsverläufe
diagnosis krankheitstage
diagnosis krankschreibung*
diagnosis arbeitsunfähigkeit*
diagnosis au-bescheinigung*
diagnosis au-daten
diagnosis arztbriefen
diagnosis arztbericht*
diagnosis arztberichte
diagnosis arztberichten
diagnosis entlassbrief
diagnosis entlassbriefen
diagnosis entlassungsbrief*
diagnosis entlassungsbericht*
diagnosis op-bericht*
diagnosis op-berichte*
diagnosis operationsbericht*
diagnosis behandlungsbericht*
diagnosis verlaufsbericht*
diagnosis sitzungsnotizen
diagnosis sitzungsprotokoll*
diagnosis gesprächsnotiz*
diagnosis krankenblatt
diagnosis krankenblätter
diagnosis krankheitsgeschichte*
diagnosis allergie
diagnosis allergien
diagnosis schwerbehinderung*
diagnosis behinderung*
diagnosis pflegegrad*
diagnosis pflegedoku*
diagnosis atteste
diagnosis patientendokumentation
diagnosis fallakten
diagnosis anamnesen
diagnosis anamnesebogen
diagnosis schwangerschaft*
diagnosis fehlzeiten krank
diagnosis medizinische unterlagen
diagnosis medizinische akten
diagnosis klinische daten
diagnosis chronische erkrankung*
diagnosis briefe als pdf
diagnosis reha-bericht*
diagnosis pflegebericht*
treatment therapie
treatment therapien
treatment medikamenten
treatment medikamentenplan
treatment medikamentenpläne
treatment medikationsplan
treatment medikationspläne
treatment medikationsdaten
treatment bestellte medikamente
treatment arzneimittel
treatment arzneien
treatment rezepten
treatment e-rezept*
treatment erezept*
treatment verschreibung*
treatment verschriebene medikamente
treatment verordnete medikamente
treatment verordnungsdaten
treatment impfstoff*
treatment impfungen
treatment impfstatus
treatment impfpass*
treatment impfausweis*
treatment op-daten
treatment behandlungsplan
treatment behandlungspläne
treatment behandlungsdaten
treatment dosierung*
treatment zahnersatz
treatment heil- und kostenplan
treatment heil- und kostenpläne
treatment chemotherapie
treatment abgegebene medikamente
treatment behandlungshistorie
test_result labordaten
test_result laborbericht*
test_result laborbögen
test_result laborparameter
test_result laborwerten
test_result laborwerte*
test_result blutwerten
test_result blutuntersuchung*
test_result bluttest*
test_result blutbilder
test_result untersuchungsbefund*
test_result untersuchungsergebnissen
test_result befundergebnis*
test_result testresultat*
test_result pcr-test*
test_result pcr-ergebnis*
test_result coronatest*
test_result corona-test*
test_result covid-test*
test_result hiv-test*
test_result gentest*
test_result gendaten
test_result genetische daten
test_result dna-daten
test_result röntgen
test_result röntgenaufnahme*
test_result röntgenbefund*
test_result mrt
test_result mrt-befund*
test_result ct-bild*
test_result ct-aufnahme*
test_result ct-befund*
test_result mrt-aufnahme*
test_result ultraschall*
test_result sonografie*
test_result ekg
test_result ekgs
test_result hörkurve*
test_result hörtest*
test_result audiogramm*
test_result sehtest*
test_result sehwerte
test_result sehstärke*
test_result dioptrien
test_result brillenwerte
test_result brillenpass
test_result refraktion*
test_result radiologiebefund*
test_result bildgebung
test_result bilddaten
test_result analysewerte
test_result histologie*
test_result vitalwerte
test_result vitaldaten
test_result abstrich*
test_result mammografie*
test_result zahnröntgen
test_result röntgendaten
test_result scan-befund*
password passwörtern
password passwort-hashes
password passworthashes
password klartextpasswort*
password klartextpasswörter*
password klartext-passwort
password klartext-passwörter*
password passwörter im klartext
password passwort im klartext
password gehashte passwörter
password gehashtes passwort
password ssha-passwörter
password md5-passwörter
password md5-hash*
password bcrypt-hash*
password passwörter*
password passwort-hashs
password zugangsdaten
password logindaten
password login-daten
password kennworte
password kennworthash*
password pw-hash*
password passwort (hash*
password verschlüsselte passwörter
iban kontonr
iban konto-nr
iban kontonr.
iban kto-nr
iban ktonr
iban blz
iban bankdaten*
iban kontoverbindung*
iban kontoverbindungen
iban bankverbindungsdaten
iban sepa-mandat*
iban sepa-lastschrift*
iban lastschriftmandat*
iban bankinstitut
iban bankverb
iban bank/iban
iban bankkonten
iban iban und bic
iban kontoauszug*
iban kontoauszüge*
iban bankdetails
card kreditkartendaten*
card kreditkartennr
card kk-daten
card kk-nummer*
card kreditkarten-nr
card letzte 4 stellen der kreditkarte
card letzte vier stellen der karte
card letzte 4 ziffern der karte
card letzten 4 ziffern der karte
card kartendaten
card kartennr
card ec-karte*
card girokarte*
card zahlungskarte*
card kreditkarteninfo*
card zahlungsdaten
card kreditkart*
card bankkarte*
card kartenprüfnummer
document_scan personalausweiskopie*
document_scan ausweisfoto*
document_scan ausweisbild*
document_scan ausweis-scan*
document_scan ausweis-kopie*
document_scan ausweisscans
document_scan ausweisdokument*
document_scan ausweiskopien
document_scan passkopie*
document_scan passkopien
document_scan passfoto*
document_scan passscan*
document_scan pass-scan*
document_scan pass-kopie*
document_scan reisepasskopie*
document_scan reisepass-scan*
document_scan reisepassscan*
document_scan perso-scan*
document_scan perso-kopie*
document_scan persokopie*
document_scan perso-foto*
document_scan perso vorder- und rückseite
document_scan vorder- und rückseite
document_scan führerschein
document_scan führerscheine
document_scan führerscheinkopie*
document_scan führerscheinscan*
document_scan führerschein-scan*
document_scan führerschein-kopie*
document_scan gescannter*
document_scan gescannte dokumente
document_scan eingescannte dokumente
document_scan dokumentenscan*
document_scan dokumentscan*
document_scan scans der ausweise
document_scan scans von ausweisen
document_scan kopien der ausweise
document_scan ausweise als scan
document_scan kyc-daten
document_scan kyc-dokument*
document_scan kyc-unterlagen
document_scan kyc-fotos
document_scan ausweisselfie*
document_scan selfie mit ausweis
document_scan meldebescheinigung*
document_scan aufenthaltstitel
document_scan geburtsurkunde*
document_scan scan des ausweises
document_scan verträge als pdf
document_scan verträge als scan
document_scan aufenthaltsgenehmigung*
document_scan ausweisfotos
ip ip-adressen*
ip login-ip
ip ip adresse*
ip ipadresse*
ip registrierungs-ip
employer beschäftigungsgeber
employer dienstgrad
employer arbeitgebers
employer arbeitgeberdaten
employer berufsbezeichnung*
employer dienstgeber
employer arbeitsstelle*
employer beschäftigung
salary gehaltsdaten
salary gehalts-
salary gehaltsabrechnungen
salary gehaltsstufe*
salary bruttogehalt*
salary nettogehalt*
salary bruttolohn
salary lohndaten
salary lohnzettel
salary gehaltszettel
salary lohnsteuer*
salary lohnausweis*
salary besoldung*
salary besoldungsgruppe*
salary entgelt*
salary entgeltabrechnung*
salary jahreseinkommen
salary monatseinkommen
salary monatsnetto
salary einkommensnachweis*
salary haushaltseinkommen
salary vergütung*
salary steuerbescheid*
none passwort steht
none passwort im
none passwort in der
none passwort per pn
none pw per pn
none passwort ist
none pw ist
none passwort lautet
none passwort zum entpacken
none pw zum entpacken
none entpackpasswort
none zip-passwort
none rar-passwort
none pw für das archiv
none passwort fürs archiv
none passwort zum archiv
none archiv-passwort
none archiv-pw
none name des krankenhauses
none name der firma
none name des unternehmens
none name auf anfrage
none name per pn
none unter dem namen
none namens
none mein name
none bitcoin adresse
none btc adresse
none wallet-adresse
none adresse der seite
none monero-adresse
none xmr-adresse
none telefonisch
none per telefon
none telefonanbieter
none mobilfunk
none mobilfunkanbieter
none mobilfunkbetreiber
none firma in
none diagnosezentrum
none diagnostikzentrum
none therapiezentrum
none radiologiezentrum
none labor dr
none labor dr.
none medizinisches labor
none labor für
none labor in
none labor aus
none großes labor
none großlabor
none labor gmbh
none laborverbund
none position zum
none an erster stelle
none telekom
none telefongesellschaft
none ergebnis der verhandlungen
none ergebnis:
none versicherungsmakler
none erste hilfe
none hilfsmittel zum

[unit]
record verfahren
record athleten
record athletinnen
record übernachtungen
record kündiger
record rufnummern
record diabetiker
record schäfchen
record gläubige
record sportler
record sportlerinnen
record taxifahrer
record polysomnographien
record leute
record frauen
record männer
record wunden
record kdn
record kd
record pat
record pat.
record häftlinge
record jäger
record angler
record schwimmer
record rentnerinnen
record gemeindemitglieder
record anzeigen
record karteien
record briefe
record entlassbriefe
record entlassungsbriefe
record klienten
record mandate
record lastschriftmandate
staff angestellte
staff beschäftigten
staff beschäftigte
staff mitarbeitende
staff mitarbeitern
staff mitarbeiter
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
many fahrzeuge
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
many praxen
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
many käufer
measure mal
measure teile
measure teilen
measure firmen
measure prozent
measure uhr
record verträgen
record vertragskunden
record passagier
record passagieren
record fluggäste*
record fahrgäste*
record schülern
record schülerinnen
record schüler*
record spieler
record spielern
record spielerinnen
record karten
record kreditkarten
record lizenz
record lizenzen
record wähler*
record wahlberechtigte*
record abonnent
record abos
record kunde
record kundin
record kundendaten
record kundendatensätze*
record kundenkonten
record nutzerkonten
record benutzerkonten
record nutzerdaten
record usern
record versicherungsnehmer*
record versichertendaten*
record patientendaten
record patientin
record fälle
record fällen
record akte
record mandanten
record mandantinnen
record mieter*
record eigentümer*
record halter*
record fahrzeughalter*
record fahrer*
record führerscheine
record inhaber*
record karteninhaber*
record haushalte*
record kinder*
record lehrer*
record studenten*
record studierende*
record studierenden
record bewerber*
record bewerbungen
record lebensläufe
record reservierungen
record transaktionen
record aufträge
record reisende*
record gästen
record teilnehmer*
record mitgliedern
record mitglied
record spenderdaten
record blutspender*
record empfänger*
record rentner*
record beamte*
record polizisten
record soldaten
record anwälte
record ärzten
record ärztinnen
record zahnärzte
record apotheker*
record pflegekräfte
record laborberichte*
record laborwerte
record terminen
record verordnungen
record diagnosen
record befunden
record aufnahmen
record röntgenbilder*
record studien
record personalausweise
record ausweise
record identitäten*
record nummern
record telefonnummern
record handynummern
record mailadressen
record e-mails
record e-mail-adressen
record zugangsdaten
record personendatensätze
record stammdatensätze
record stammdaten
record schweizer
record österreicher
record steuerzahler*
record kreditnehmer*
record anleger*
record konsumenten
record verbraucher*
record zähler*
record vereinsmitglieder
record formulare
record gutachten
record bezieher*
record bewohner*
record insassen
record anschlüsse
measure aufrufe
measure beiträge
measure kommentare
measure bewertungen
measure filialen
measure läden
measure geschäfte
measure schulen
measure standort
measure niederlassungen
measure rechner
measure arbeitsplätze
measure gemeinden
measure server*
measure dokumente
measure ordner
measure euro umsatz
measure zimmer
measure geräte
measure apotheke
measure reaktionen
measure nachrichten
measure kilometer
measure sprachen

[number]
1000 tausender
100 hunderter
1000 riesen
1000 tuusig
1000 tausig
1000 tsnd
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
11 elf
13 dreizehn
14 vierzehn
15 fünfzehn
16 sechzehn
17 siebzehn
18 achtzehn
19 neunzehn
70 siebzig
80 achtzig
90 neunzig
100 hundert
100 einhundert
100 ein hundert
1000 eintausend
1000 ein tausend
none zwei*
none zwo*
none drei*
none vier*
none fünf*
none sechs*
none sieben*
none acht*
none neun*
none zehn*
none elf*
none zwölf*
none dreizehn*
none vierzehn*
none fünfzehn*
none sechzehn*
none siebzehn*
none achtzehn*
none neunzehn*
none zwanzig*
none dreißig*
none vierzig*
none fünfzig*
none sechzig*
none siebzig*
none achtzig*
none neunzig*
none hundert*
none tausend*
none einhundert*
none eintausend*
none einund*
none anderthalb*
none eineinhalb*
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
500000 einer halben mio
500000 halbe mio
500000 eine halbe mio
250000 eine viertelmillion
250000 viertelmillion
250000 einer viertelmillion
1500000 eineinhalb mio
1500000 anderthalb mio

[size]
1000000 megs
1000000 megabyte
1000000000 gigabyte
1000000000000 terabyte

[currency]
EUR mäuse
EUR eurönchen
EUR euronen
EUR tacken
EUR öcken
EUR teuro
CHF fr.
CHF stutz
CHF fränkli
CHF schweizer franken
USD us dollar
USD amerikanische dollar
RUB rubeln
USD us-dollar
USD dollarn
GBP pfund
RUB rubel
CHF franken
CHF sfr

[money]
takes am stück
takes alles
takes komplett
takes das ganze
takes bleibt
price bleibt bei
price es bleibt bei
other bot uns
other bekommen
other trinkgeld
each die stunde
each pro million
each pro halbe mio
other lösegeld von
other lösegeld in höhe von
price wir verlangen
price wir fordern
price unsere forderung
price preis fürs löschen
other angeboten wurden
other boten uns
other uns wurden
other ersteigert
other ersteigert für
other gekauft für
takes kriegst
takes und du nimmst
takes und du bekommst alles
takes wenn du sofort nimmst
takes für alle drei
takes für alle vier
takes für alle fünf
takes alle zusammen
takes alles zusammen
price der rest
price vhb von
price ich will
other über
other mehr als
other für mehr als
other mir berechnet
other mussten zahlen
price komplettpreis
price gesamtpreis
price gesamtbestand
price paketpreis
other tkp
other tausenderpreis
takes bis heute abend
takes bis sonntag
takes bis freitag
takes bis morgen
takes nur heute
takes nur bis
takes für den rest
takes für das ganze
takes für das paket
takes für den ganzen satz
takes für die ganze
takes für das gesamte
takes für den kompletten
takes und keinen cent weniger
takes keinen cent weniger
takes und nicht weniger
takes für komplett
takes fürs ganze
takes für alle
takes und gut
takes und fertig
takes letztes angebot
takes in summe
price sagen wir
price alles für
price alles zusammen für
price das ganze für
price nicht unter
price geb sie her für
price ich nehme
price ich verlange
price ich hätte gern
price ich möchte
price zahlst
price gehen für
price geht für
price geht weg für
price jetzt nur
price jetzt für
price kostet jetzt
price gibt es für
price gibts für
price zu haben für
price her damit für
price abzugeben für
each je satz
each satz
each stück
each das stück
each pro satz
each pro stück
each pro zeile
each pro person
each die zeile
each pro kopf
each pro monat
each im monat
each monatlich
each pro woche
each je region
each pro praxis
each pro tausend
each je tausend
each das tausend
takes verhandlungsbasis
takes verhandelbar
takes letzter preis
takes letztes wort
takes dann gehört sie ihnen
takes dann gehört sie dir
takes dann ist sie deine
price jetzt nur noch
price preis jetzt
price neuer preis
price reduziert auf
price gesenkt auf
price gehe auf
price runter auf
other vorher
other alter preis
other bisher
other statt
other früher
takes fest
takes fix
takes für alles
takes und sie gehört dir
takes und es gehört dir
takes und er gehört dir
takes und sie ist deine
takes für alle zusammen
takes vb
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
demand lösegeld
other lösegeldforderung
other schaden
other gehalt
other gebühr
other gewinn
other fordern
other forderten
other forderung
other kaution
other pro tausend stück
other je tausend stück

[sector]
education vertretungsplan*
education schüler
government kreistag*
government landkreis*
health beratungsstelle*
health suchtberatung*
transport fluggesellschaft*
transport charterflug*
transport crew und passagiere
transport passagierdaten
transport passagiere
transport busunternehmen*
transport taxizentrale*
transport taxiunternehmen*
transport reederei*
transport mitfahr*
transport paketdienst*
retail autohäuser
retail autohändler*
retail gebrauchtwagen*
retail probefahrt*
retail möbelhaus*
retail möbelhändler*
retail versandhändler*
retail onlinehändler*
retail webshop*
retail kaufhaus*
retail baumarkt*
retail juwelier*
retail buchhandlung*
retail fahrradhändler*
media regionalblatt*
media zeitung
media zeitungen
media tageszeitung*
media abonnenten einer zeitung
media verlagshaus
media verlage
media rundfunk*
media fernsehsender*
media radiosender*
media anzeigenblatt*
media zeitschrift*
health landesspital*
health spitäler
health primar
health primararzt
health primarius
health oberarzt
health chefarzt
health reha-klinik*
health privatklinik*
health tagesklinik*
health fachklinik*
health augenklinik*
health zahnklinik*
health hautklinik*
health herzpraxen
health praxisverbund*
health gesundheitszentrum*
health gesundheitszentren
health logopäd*
health ergotherap*
health physio*
health heilpraktiker*
health osteopath*
health chiroprakt*
health wundversorg*
health schlaflabor*
health pflegedienst*
health seniorenresidenz*
health altenpflege*
health betreutes wohnen
health hebammenpraxis
health rettungsdienst*
health impfzentr*
health hämatolog*
health rheuma*
health orthopäd*
health gynäkolog*
health kardiolog*
health psychotherap*
health telemedizin*
health videosprechstunde*
health medizinprodukt*
health labormedizin*
health medizinisches*
health patientenportal*
finance sparer
finance kreditvermittl*
finance kreditanfragen
finance steuerkanzlei*
finance bausparkasse*
finance leasinggesellschaft*
finance neobank*
finance zahlungsdienst*
legal anwalt
legal anwälte
legal notare
legal notariat*
legal kanzlei
legal kanzleien
legal gerichtsvollzieher*
education schule
education schulen
education gymnasien
education hochschule*
education universität*
education volkshochschule*
education nachhilfe*
education fahrschule*
education schulportal*
energy stromanbieter*
energy stromversorger*
energy gasversorger*
energy energieversorger*
energy fernwärme*
energy solarfirma*
energy photovoltaik*
telecom mobilfunkanbieter*
telecom internetanbieter*
telecom kabelanbieter*
telecom mobilfunkkunden
telecom telefonanbieter*
technology softwarehaus*
technology softwarefirma*
technology softwarehersteller*
technology it-dienstleister*
technology systemhaus*
technology cloudanbieter*
technology hostinganbieter*
technology spieleentwickler*
technology spielestudio*
industry bauunternehmen*
industry baufirma*
industry metallbau*
industry zulieferer*
industry werkzeugbau*
industry molkerei*
industry chemiewerk*
industry stahlwerk*
industry holzbau*
industry dachdecker*
industry elektrobetrieb*
government bürgeramt*
government bürgerbüro*
government einwohnermelde*
government meldeamt*
government zulassungsstelle*
government landratsamt*
government stadtverwaltung*
government gemeindeverwaltung*
government jobcenter*
government bezirkshauptmannschaft*
government führerscheinstelle*
other fitnesskette*
other fitnessstudio*
other sportverein*
other hotelkette*
other reisebüro*
other reiseveranstalter*
other bestatt*
other immobilienmakler*
other kirchengemeinde*
other spenden
other partnerbörse*
other singlebörse*
other friseur*
other campingplatz*
none tierklinik*
none tierpraxis
none tierpraxen
none krankenpflegeschule*
none medizin-ablauf
none medical-ablauf
none lebensversicherung*
none kfz-versicherung*
none autoversicherung*
none tierarzt*
health facharztzentrum
health entbindung*
health schmerzzentrum
health kinderwunschzentrum
finance genossenschaftsbank
health landpraxis
health landpraxen
health ärztehaus
health augenklinik
health kieferorthopädie
health klinikverbund
health kurhaus
health kosmetik*
health brillen
health optik
health hörgeräte*
health akustiker
health sanitätshaus*
health rehaklinik*
health kurklinik*
health kieferorthop*
health kfo
health mvz
health hausarzt*
health facharzt*
health kinderarzt*
health frauenarzt*
health hebamme*
health zahnmedizin
health onkolog*
health dialyse*
health therapie*
health therapeut*
health versicherten*
health rettungsdienst
health seniorenheim*
health altenheim*
health hospiz*
health drogerie
health versandapotheke*
health arzneimittel
health impf*
health kur
health sozialstation
health krankentransport*
health labormedizin
finance versicherungsmakler*
finance makler
finance bausparkasse
finance girokonto
finance inkasso*
finance depot
finance finanz*
finance darlehen
finance krypto
finance kryptobörse
finance börse
finance raiffeisen*
finance rentenkasse
government landratsamt
government sozialamt
government jobcenter
government bürgeramt
government zulassungsstelle
government zweckverband*
government kommune*
government stadtrat
government magistrat
government behördlich
government zoll
government standesamt
government grundbuch
government feuerwehr
government kataster
education schulportal
education grundschule*
education realschule*
education berufsschule*
education studierende
education uni
education kita
education kitas
education volkshochschule
education bibliothek*
education lernplattform
retail schuh*
retail baumarkt
retail drogeriemarkt
retail spielwaren
retail bücher
retail buchhandlung
retail getränke*
retail bäckerei*
retail metzgerei*
retail kundenkarte*
retail versender
retail einzelhändler
industry baufirma
industry tischlerei*
industry schreinerei*
industry zimmerei*
industry stahl*
industry werkzeug*
industry gießerei
industry brauerei*
industry druckerei*
industry kunststoff*
industry chemie*
industry landwirt*
industry molkerei
industry autozulieferer
industry maschinen
industry architekt*
industry handwerk*
technology systemhaus
technology rechenzentrum
technology dating-app
technology spieleforum
technology software*
technology cloud-anbieter
transport busbetrieb
transport verkehrsbetrieb*
transport nahverkehr
transport verkehrsverbund
transport fahrgast
transport reederei
transport fracht*
transport kurier*
transport paketdienst
transport mietwagen
transport autovermietung
transport bahnkunden
transport lkw
energy gasversorger
energy wasserwerk*
energy wasserverband
energy fernwärme
energy solar*
energy photovoltaik
energy windpark*
energy heizöl
energy versorger
energy zählerstände
legal anwalt*
legal rechtsschutz
legal gerichtsvollzieher
telecom telko
telecom internetanbieter
telecom glasfaser*
telecom handyverträge
telecom festnetz*
media abonnenten der zeitung
media rundfunkanstalt
media radiosender
media druckhaus
other autohaus*
other verein*
other turnverein
other mitglieder
other pension
other hausverwaltung*
other wohnungsgesellschaft
other spender
other stiftung
other kirche*
other gewerkschaft*
other wettanbieter
other zeitarbeit*
other personaldienstleister
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
threat es sei denn
threat der rest kommt
threat weitere folgen
threat weitere teile folgen
threat nächster teil
threat nächste lieferung
threat wird alles veröffentlicht
threat werden alle daten veröffentlicht
threat stellen wir alles online
threat veröffentlichen wir alles
threat wir veröffentlichen
threat wir werden veröffentlichen
threat kann es noch verhindern
threat hat zeit bis
threat haben zeit bis
threat hat bis
threat bleibt das gespräch aus
threat meldet sich niemand
threat zahlt die firma nicht
threat zahlt niemand
threat tage zeit
boast zufriedene kunden
boast zufriedener kunden
boast zufriedenen kunden
boast kunden vertrauen
boast haushalte vertrauen
boast familien vertrauen
boast vertrauen mir
boast vertrauen uns
boast aufträge erledigt
boast bestellungen geliefert
boast verkaufte exemplare
boast positive bewertungen
boast fünf sterne
boast jahre erfahrung
boast kunden betreut
letter sehr geehrte
letter sehr geehrter
letter sehr geehrten
letter liebe kundin
letter lieber kunde
letter liebe kunden
letter liebe patienten
letter liebe mitglieder
letter mit freundlichen grüßen
letter freundliche grüße
letter hiermit
letter namens und in vollmacht
letter in vollmacht
letter unserer mandantin
letter unseres mandanten
letter unsere mandantin
letter fordern wir sie auf
letter abmahnung
letter unterlassung
letter unterlassungserklärung
letter gegenstandswert
letter wir bedauern
letter wir möchten sie informieren
letter teilen wir ihnen mit
letter ihre daten könnten
letter nicht betroffen
letter zur löschung
threat sonst
threat andernfalls
threat ansonsten
threat falls nicht
threat sofern nicht
threat sofern sich niemand
threat wenn sich niemand
threat wenn niemand zahlt
threat bevor wir
threat oder wir veröffentlichen
threat wird öffentlich
threat werden öffentlich
threat wird veröffentlicht
threat geht online
threat gehen online
threat stellen wir online
threat der rest folgt
threat folgt am
threat uhr läuft
threat frist
threat frist läuft
threat stunden noch
threat es bleiben
threat bis montag
threat bis dienstag
threat bis mittwoch
threat bis donnerstag
threat bis freitag
threat bis samstag
threat bis sonntag
threat wer unterschreiben darf
threat mit prokura
threat er hat unsere adresse
threat sie haben unsere adresse
threat sie wissen wo
closed auktion beendet
closed auktion abgebrochen
closed auktion abgesagt
closed auktion geschlossen
closed auktion ausgesetzt
closed auktion vorbei
closed auktion ist vorbei
closed versteigerung abgebrochen
closed zuschlag erteilt
closed zuschlag an
closed den zuschlag
closed gebote verfallen
closed gebote erlöschen
closed mindestgebot nicht erreicht
closed limit nicht erreicht
closed ausverkauft
closed vergriffen
closed nicht mehr verfügbar
closed nicht mehr zu haben
closed nicht mehr im angebot
closed keine kopien mehr
closed keine mehr da
closed alles weg
closed alle weg
closed ist weg
closed ist raus
closed wird nicht nachgelegt
closed wird nicht wiederholt
closed status leer
closed status verkauft
closed status geschlossen
closed leer wird
closed zurückgezogen
closed vom markt genommen
closed nehme ich raus
closed nehme das raus
closed angebot beendet
closed angebot zurückgezogen
closed bitte schließen
closed kann zu
closed kann geschlossen werden
closed thread zu
closed fertig zu
closed ins archiv
closed bitte nicht mehr schreiben
closed kein zweiter verkauf
closed an einen käufer gegangen
closed verkauf geplatzt
leave krankmeldung
leave krankmeldungen
leave krankschreibung
leave krankschreibungen
leave krankenstand
leave krankenstände
leave krankentage
leave krankheitstage
leave fehlzeiten
leave fehltage
leave au-bescheinigung
leave au-bescheinigungen
leave au-scheine
leave attest
leave atteste
leave arbeitsunfähigkeitsbescheinigung*
leave krankenstandstage
carers hausärzte
carers fachärzte
carers zahnärzte
carers arztpraxen
carers hausarztpraxen
carers facharztpraxen
carers zahnarztpraxen
carers ärzteliste
carers ärzteverzeichnis
carers arztadressen
carers ärzteadressen
carers praxisinhaber
carers praxisadressen
carers mfa
carers pflegekräfte
carers pflegepersonal
carers apothekeninhaber
carers medizintechnik
carers pharmareferent*
carers heilpraktiker
carers physiotherapeuten
carers niedergelassene ärzte
healthy keine patienten
healthy keine patientendaten
healthy ohne patienten
healthy ohne patientendaten
healthy patienten keine
healthy patienten nicht dabei
healthy keine gesundheitsdaten
healthy ohne diagnose
healthy ohne diagnosen
healthy nichts medizinisches
animal vierbeiner
animal tierheim*
animal meerschwein*
animal hunde
animal katzen
animal rasse
animal halter mit
animal chipnummer*
animal tiere
stands noch
stands weiterhin
stands immer noch
stands übrig
stands frei
stands ist frei
stands bleibt
stands gilt
stands preis gilt
stands steht
stands zum ersten
stands zum zweiten
stands wer bietet
stands wer geht drüber
stands zu vergeben
stands nach wie vor
stands unverändert
stands gibts nun
stands zu haben
stands runter
stands oben
stands noch da
stands noch zu haben
stands weiterhin zu haben
stands immer noch zu haben
stands immer noch da
stands noch verfügbar
stands weiterhin verfügbar
stands noch erhältlich
stands steht noch
stands steht noch hier
stands liegt noch
stands liegt noch hier
stands liegt noch da
stands angebot steht
stands angebot steht noch
stands angebot gilt
stands gilt noch
stands gilt weiterhin
stands gilt weiter
stands noch aktuell
stands weiterhin aktuell
stands immer noch aktuell
stands letzte kopie
stands letztes exemplar
stands letztes stück
stands noch eine kopie
stands noch zwei kopien
stands noch ein exemplar
stands eine kopie
stands eine kopie noch
stands kopien übrig
stands noch zwei plätze
stands noch ein platz
stands plätze frei
stands noch ein slot
stands wieder zu haben
stands wieder frei
stands wieder da
stands wieder online
stands wieder verfügbar
stands abgesprungen
stands käufer abgesprungen
stands neu hochgeladen
stands nochmal hochgeladen
stands noch mal hochgeladen
stands erneut hochgeladen
stands neuer link
stands neuer mirror
stands neuer spiegel
stands zweiter spiegel
stands zweite adresse
stands neue adresse
stands link erneuert
stands link geht wieder
stands reseed
stands seede wieder
stands preis bleibt
stands bleibt bei
stands preis unverändert
stands preis wie gehabt
stands wie gehabt
stands gleicher preis
stands selber preis
stands der rest
stands wer zuerst kommt
stands höchstgebot steht
stands höchstgebot liegt
stands aktuelles gebot
stands steht bei
stands los steht
stands uhr tickt
stands läuft noch
stands bis morgen
stands wer bietet mehr
stands weiterhin zu verkaufen
stands noch zu verkaufen
stands auf lager
animal tierarzt*
animal tierklinik*
animal haustier*
animal tierhalter*
animal hundehalter*
animal katzenhalter*
animal pferdehalter*
animal hund und katze
animal hunde und katzen
animal tierpraxis
animal tierpraxen
animal tiermedizin*
total zusammengenommen
total zusammengerechnet
total alle zusammen
open gesamtes archiv
open vollständiges archiv
open alles liegt offen
open steht jetzt jedem offen
open stehen jetzt jedem offen
open jedem offen
open für jeden zugänglich
open die zeit ist abgelaufen
open zeit abgelaufen
open zeit ist um
open frist ist vorbei
open frist vorbei
open frist ist verstrichen
open frist verstrichen
open gehören jetzt allen
open gehört jetzt allen
open die links gehen
open links funktionieren
open links sind offen
open links sind aktiv
open zum download bereit
open steht zum download
open stehen zum download
open frei zugänglich
open für alle frei
open wurde freigegeben
open vollständig freigegeben
open jetzt öffentlich
open frist abgelaufen
open frist ist abgelaufen
open zu 100% veröffentlicht
open zu 100 % veröffentlicht
open zum herunterladen bereit
open ab sofort alles
open alles online
open alles veröffentlicht
open komplett veröffentlicht
open vollständig veröffentlicht
open ab sofort für jedermann
open für jedermann zugänglich
open kein passwort
open ohne passwort
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
sample pro jahr
sample jährlich
sample pro monat
sample pro tag
sample behandelt
sample versorgt
sample betreut
sample jedes jahr
sample testzeilen
sample als beweis
sample zum test
sample zum testen
sample leseprobe
sample stichproben
sample vorab
sample beispielhaft
sample zur probe
sample die ersten
total gesamtbestand
total in gänze
total komplett
total vollständig
total zusammen
total im ganzen
total summe
label anzahl zeilen
label anzahl einträge
label anzahl der einträge
label anzahl kunden
label anzahl patienten
label anzahl der patienten
label anzahl nutzer
label anzahl konten
label anzahl personen
label anzahl der zeilen
label anzahl versicherte
label datensatzanzahl
label zeilenanzahl
label betroffene
label betroffene personen
label betroffene kunden
label patienten
label kunden
label nutzer
label datenmenge
label anz
label zeilenzahl
label gesamtanzahl
label stückzahl
label zahl der datensätze
label volumen
absent ohne
absent kein
absent keine
absent keinen
absent keinerlei
absent außer
absent enthält nicht
absent leider keine
lacking nicht enthalten
lacking nicht dabei
lacking fehlt
lacking fehlen
lacking nicht vorhanden
lacking nicht drin
lacking nicht mit dabei

[victim]
form werft
form landesverband
form kreisverband
form ortsverband
form sportverein
form beratungsstelle
form landkreis
form gemeinde
form bistum
form landratsamt
form kreisverwaltung
word outdoor
word der
word die
word das
word zwei
word drei
word funf
word sechs
word sieben
word acht
word neun
word zehn
word inhalt
word enthalt
word spalten
word felder
word aufbau
word land
word stadt
word kreis
word ost
word nordlich
word sudlich
word mitte
word europa
word ambulant
word ambulante
word ambulanter
word ambulantes
word stationar
word stationare
word privat
word privater
word privates
word privaten
word stadtisch
word stadtische
word stadtisches
word kommunal
word kommunale
word regionale
word regionaler
word regionales
word uberregional
word klein
word kleine
word kleiner
word kleines
word grosser
word grosses
word grossen
word alt
word alte
word alter
word altes
word neues
word neuen
word frischer
word frisches
word exklusiver
word komplettes
word kompletter
word vollstandige
word vollstandiger
word ganze
word ganzer
word ganzes
word gesamter
word gesamte
word gesamten
word bekannte
word bekannter
word fuhrender
word europaische
word plattform
word seite
word verzeichnis
word senioren
word kette
word netz
word netzwerk
word geschaftsfuhrer
word verhandlungsfuhrer
word demnachst
word bald
word morgen
word gestern
word heute
word partner
word kontakt
word regeln
word teil
word sonstiges
word kleinkram
word allgemein
word gast
word anonym
word augenheilkunde
word frauenheilkunde
word leck
word fund
word geschenk
word frage
word diskussion
word alpenraum
word privatserver
word personaldaten
word zulieferer
none montag
none dienstag
none mittwoch
none donnerstag
none freitag
none samstag
none sonntag
none januar
none janner
none februar
none marz
none juni
none juli
none oktober
none dezember
none weihnachten
none ostern
none fruhling
none sommer
none herbst
none den
none dem
none ein
none eine
none einen
none einem
none mein
none meine
none unser
none unsere
none ihr
none ihre
none sein
none seine
none ich
none er
none sie
none es
none wir
none wer
none was
none wann
none wo
none wie
none warum
none wieviel
none preis
none preise
none preissenkung
none muster
none probe
none kostprobe
none beleg
none belege
none beweis
none beweise
none thema
none beitrag
none faden
none markt
none marktplatz
none auktion
none auktionen
none versteigerung
none schritt
none sofortkauf
none kauf
none verkauf
none verkaufe
none biete
none suche
none tausche
none verschenke
none anbieter
none verkaufer
none kaufer
none interessent
none interessenten
none hallo
none moin
none servus
none gruss
none grusse
none danke
none leute
none freunde
none kollegen
none herren
none damen
none hundert
none tausend
none millionen
none jede
none jeder
none jedes
none alles
none mehr
none wenige
none viele
none mehrere
none andere
none anderer
none selbe
none auch
none aber
none oder
none denn
none weil
none seit
none nach
none vor
none bis
none zwischen
none uber
none unter
none nur
none noch
none nicht
none kein
none keine
none nein
none achtung
none hinweis
word bundesland
word osterreichische
word osterreichischer
word mitglieder
word schuler
word wahler
word spender
word patient
word patienten
word leitung
word geschaftsfuhrung
word aktualisierung
word neuigkeiten
word pflege
word therapie
word physiotherapie
word logopadie
word lieferung
form gruppe
form sohne
form gebruder
form stiftung
form werk
form werke
form genossenschaft
form kommanditgesellschaft
form gesellschaft
form verlag
form spedition
form akademie
form bau
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

# Which name a kind of data only in a list of others, or over a column.
[column]
salary brutto
salary netto
treatment polamidon
diagnosis beschwerde
diagnosis gebrechen
diagnosis schmerzen
diagnosis störung
diagnosis störungen
diagnosis depression*
diagnosis suizid*
diagnosis sucht
diagnosis wunden
diagnosis verletzung*
treatment präparat
treatment präparate
treatment hörgerät*
treatment sitzungen
treatment pillen
treatment spritzen
treatment substitution*
doctor therapeuten
doctor hebammen
insurer kk
insurer kassen
iban lastschriften
iban sepa
iban konto
address anschr
phone fon
salary bezüge
salary verdienst
employer arbeitgeber*
address ort
employer firma
employer stelle
employer abteilung
test_result labor
test_result ergebnis
test_result ergebnisse
phone mobil
insurer kv
test_result resultate
document_scan gescannt
document_scan unterschrift
document_scan unterschriften
treatment eingriff
treatment eingriffe
treatment eingriffen
treatment massnahmen
diagnosis leiden
test_result analysen
test_result messwerte
treatment operation
treatment operationen
diagnosis attest
birth_date jahrgang
address str.
doctor chirurg
doctor therapeut
doctor therapeutin
doctor hebamme
iban lastschrift
iban kto
sex m/w
sex m/w/d
diagnosis gutachten
employer dienststelle
employer tätigkeit
employer beruf
employer berufe
diagnosis vorgeschichte
employer arbeitsort
iban bankname
salary lohn
salary löhne
insurer kasse
insurer versicherung
insurer versicherungen
treatment medis
treatment hilfsmittel*
treatment heilmittel*
document_scan perso
document_scan persos
employer funktion
card karte
insurer vers
address kanton
test_result werte


[country]
none us-dollar*
none amerikanische dollar