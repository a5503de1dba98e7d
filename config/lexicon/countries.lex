# Countries: names and adjectives in English, French, Russian, Spanish, German and
# Portuguese. The code is ISO 3166-1 alpha-2. What is also a common word is left out.

[country]
FR france
FR french
FR français*
FR franzos*
FR frankreich
FR francia
FR francés
FR francesa*
FR frança
FR франц*
FR paris
FR lyon
FR marseille
DE germany
DE german
DE germans
DE deutsch*
DE allemagne
DE allemand*
DE alemania
DE alemán
DE alemana*
DE alemanes
DE alemanha
DE alemao
DE alemã
DE герман*
DE немец*
DE berlin
DE munich
DE hamburg
ES spain
ES spanish
ES espagne
ES espagnol*
ES españa
ES español
ES española*
ES españoles
ES spanien
ES spanisch*
ES espanha
ES espanhol*
ES испан*
ES madrid
ES barcelona
PT portugal
PT portugais*
PT portugiesisch*
PT portugués
PT portugues*
PT португал*
PT lisboa
PT lisbon
BR brazil
BR brazilian*
BR brésil
BR brésilien*
BR brasil
BR brasileiro*
BR brasileira*
BR brasileño*
BR brasilien
BR brasilianisch*
BR бразил*
BR sao paulo
RU russia
RU russian*
RU russie
RU russe
RU russes
RU rusia
RU rusos
RU russland
RU russisch*
RU росси*
RU рф
RU русск*
RU москв*
RU moscow
US usa
US u.s.a
US u.s
US united states
US american
US americans
US états-unis
US états unis
US américain*
US estados unidos
US eeuu
US ee.uu
US estadounidense*
US eua
US vereinigte staaten
US amerikanisch*
US сша
US америк*
US texas
US california
US florida
US new york
GB uk
GB u.k
GB united kingdom
GB great britain
GB british
GB england
GB scotland
GB wales
GB royaume-uni
GB britannique*
GB reino unido
GB británic*
GB großbritannien
GB britisch*
GB великобритан*
GB британ*
GB london
IT italy
IT italian
IT italians
IT italie
IT italien
IT italienne*
IT italiens
IT italia
IT italiano*
IT italiana*
IT italienisch*
IT итал*
BE belgium
BE belgian*
BE belgique
BE belge*
BE bélgica
BE belgien
BE belgisch*
BE бельги*
CH switzerland
CH swiss
CH suisse*
CH suiza
CH suíça
CH schweiz*
CH швейцар*
AT austria
AT austrian*
AT autriche
AT autrichien*
AT österreich*
AT австрийск*
AT австрия
AT австрии
LU luxembourg
LU luxemburg
LU люксембург*
NL netherlands
NL holland
NL dutch
NL pays-bas
NL néerlandais*
NL países bajos
NL holanda
NL niederland*
NL нидерланд*
NL голланд*
IE ireland
IE irish
IE irlande
IE irlandais*
IE irlanda
IE irland
IE ирланд*
PL poland
PL polish
PL pologne
PL polonais*
PL polonia
PL polen
PL polnisch*
PL польш*
PL польск*
UA ukraine
UA ukrainian*
UA ukrainien*
UA ucrania
UA украин*
BY belarus
BY belarusian*
BY biélorussie
BY беларус*
BY белорус*
KZ kazakhstan
KZ казахстан*
CZ czech
CZ czechia
CZ czech republic
CZ république tchèque
CZ tchéquie
CZ tschechien
CZ chequia
CZ чехи*
SK slovakia
SK slovaquie
SK slowakei
SK словаки*
HU hungary
HU hungarian*
HU hongrie
HU hungría
HU ungarn
HU венгри*
RO romania
RO romanian*
RO roumanie
RO rumania
RO rumänien
RO romênia
RO румын*
BG bulgaria
BG bulgarian*
BG bulgarie
BG bulgarien
BG болгар*
GR greece
GR greek
GR grèce
GR grecia
GR griechenland
GR греци*
SE sweden
SE swedish
SE suède
SE suecia
SE schweden
SE швец*
SE шведск*
NO norway
NO norwegian*
NO norvège
NO noruega
NO norwegen
NO норвег*
DK denmark
DK danish
DK danemark
DK dinamarca
DK датск*
DK дани*
FI finland
FI finnish
FI finlande
FI finlandia
FI finnland
FI финлянд*
FI финск*
EE estonia
EE estonie
EE estland
EE эстони*
LV latvia
LV lettonie
LV lettland
LV латви*
LT lithuania
LT lituanie
LT litauen
LT литв*
HR croatia
HR croatie
HR kroatien
HR хорвати*
RS serbia
RS serbie
RS serbien
RS серби*
SI slovenia
SI slovénie
SI slowenien
SI словени*
MD moldova
MD moldavie
MD молдав*
MD молдов*
GE грузи*
AM armenia
AM arménie
AM армени*
AZ azerbaijan
AZ азербайджан*
UZ uzbekistan
UZ узбекистан*
TR turkey
TR turkish
TR turquie
TR turquía
TR türkei
TR türkiye
TR турци*
TR турецк*
IL israel
IL israeli*
IL израил*
AE emirates
AE uae
AE u.a.e
AE émirats
AE оаэ
SA saudi arabia
SA saudi
SA arabie saoudite
SA saudi-arabien
SA arabia saudita
SA саудовск*
IR iran
IR iranian*
IR иран
IR ирана
IR иранск*
IQ iraq
IQ irak
EG egypt
EG egyptian*
EG égypte
EG egipto
EG ägypten
EG египет*
MA morocco
MA moroccan*
MA maroc
MA marocain*
MA marruecos
MA marokko
MA марокк*
DZ algeria
DZ algerian*
DZ algérie
DZ algérien*
DZ argelia
DZ algerien
DZ алжир*
TN tunisia
TN tunisian*
TN tunisie
TN tunisien*
TN tunesien
TN тунис*
SN senegal
CI ivory coast
CI côte d'ivoire
CM cameroon
CM cameroun
NG nigeria
NG nigerian*
KE kenya
ZA south africa
ZA south african*
ZA afrique du sud
ZA sudáfrica
ZA südafrika
ZA юар
AO angola
MZ mozambique
MZ moçambique
CV cabo verde
MX mexico
MX mexican*
MX mexique
MX mexiko
MX мексик*
AR argentin*
AR аргентин*
CL chile
CL chilean*
CL chili
CL chileno*
CL chilena*
CL чили
CO colombia
CO colombian*
CO colombie
CO kolumbien
CO колумби*
PE peru
PE peruvian*
PE pérou
PE peruano*
VE venezuela
VE venezolan*
EC ecuador
EC équateur
EC ecuatorian*
BO bolivia
BO bolivie
UY uruguay
PY paraguay
CR costa rica
PA panama
DO dominican republic
DO república dominicana
GT guatemala
CU cuba
CA canada
CA canadian*
CA canadien*
CA kanada
CA канад*
CA québec
AU australia
AU australian*
AU australie
AU australien
AU австрали*
NZ new zealand
NZ nouvelle-zélande
NZ neuseeland
IN india
IN indian*
IN inde
IN indien
IN индия
IN индии
IN индийск*
PK pakistan
PK pakistani*
PK пакистан*
BD bangladesh
LK sri lanka
CN china
CN chinese
CN chine
CN chinois*
CN китай*
JP japan
JP japanese
JP japon
JP япон*
KR south korea
KR korean
KR corée du sud
KR corea del sur
KR südkorea
KR коре*
TW taiwan
TW тайван*
HK hong kong
SG singapore
SG singapour
SG singapur
MY malaysia
MY malaysian*
MY malaisie
ID indonesia
ID indonesian*
ID indonésie
ID indonesien
ID индонези*
PH philippines
PH filipino*
PH filipinas
PH philippinen
TH thailand
TH thai
TH thaïlande
TH tailandia
TH таиланд*
VN vietnam
VN vietnamese
VN вьетнам*

# Cities, regions, and numbers that only one country gives.
[country]
FR toulouse
FR nantes
FR strasbourg
FR montpellier
FR bordeaux
FR lille
FR rennes
FR reims
FR saint-étienne
FR toulon
FR grenoble
FR dijon
FR angers
FR nîmes
FR clermont-ferrand
FR le mans
FR aix-en-provence
FR limoges
FR amiens
FR perpignan
FR besançon
FR orléans
FR rouen
FR mulhouse
FR caen
FR nancy
FR rhône-alpes
FR île-de-france
FR ile de france
FR bretagne
FR normandie
FR occitanie
FR nouvelle-aquitaine
FR hauts-de-france
FR grand est
FR pays de la loire
FR provence
FR alsace
FR lorraine
FR auvergne
FR bourgogne
FR franche-comté
FR picardie
FR jura
FR savoie
FR isère
FR gironde
FR vendée
FR finistère
FR réunion
FR guadeloupe
FR martinique
FR nir
FR carte vitale
FR cpam
FR mutuelle française
FR cnil
DE münchen
DE köln
DE frankfurt
DE stuttgart
DE düsseldorf
DE leipzig
DE dortmund
DE bremen
DE dresden
DE hannover
DE nürnberg
DE duisburg
DE bochum
DE wuppertal
DE bielefeld
DE bonn
DE münster
DE karlsruhe
DE mannheim
DE augsburg
DE wiesbaden
DE nrw
DE bayern
DE hessen
DE niedersachsen
DE sachsen
DE thüringen
DE brandenburg
DE saarland
DE schleswig-holstein
DE baden-württemberg
DE rheinland-pfalz
DE mecklenburg*
DE bundesweit
DE kvnr
DE aok
DE barmer
DE bundesland
DE dach
AT wien
AT graz
AT linz
AT salzburg
AT innsbruck
AT steiermark
AT tirol
AT kärnten
AT burgenland
AT vorarlberg
AT niederösterreich
AT oberösterreich
CH zürich
CH genève
CH genf
CH basel
CH bern
CH lausanne
CH luzern
CH st. gallen
CH ahv
CH ticino
CH tessin
CH wallis
CH romandie
ES sevilla
ES valencia
ES zaragoza
ES málaga
ES murcia
ES palma de mallorca
ES bilbao
ES alicante
ES córdoba
ES valladolid
ES vigo
ES gijón
ES granada
ES coruña
ES vitoria
ES pamplona
ES andalucía
ES cataluña
ES galicia
ES asturias
ES cantabria
ES país vasco
ES castilla*
ES extremadura
ES aragón
ES canarias
ES baleares
ES la rioja
ES navarra
ES barcelonés
ES valenciana
PT porto
PT braga
PT coimbra
PT setúbal
PT aveiro
PT évora
PT leiria
PT viseu
PT algarve
PT alentejo
PT açores
PT lisbonne
PT lissabon
PT número de utente
PT segurança social portuguesa
BR rio de janeiro
BR brasília
BR fortaleza
BR belo horizonte
BR manaus
BR curitiba
BR recife
BR goiânia
BR belém
BR porto alegre
BR campinas
BR são luís
BR maceió
BR teresina
BR florianópolis
BR cuiabá
BR minas gerais
BR paraná
BR bahia
BR pernambuco
BR ceará
BR santa catarina
BR rio grande do sul
BR mato grosso
BR goiás
BR cpf
BR cnpj
BR cartão sus
BR unimed
BR detran
RU санкт-петербург*
RU петербург*
RU спб
RU питер*
RU мск
RU новосибирск*
RU екатеринбург*
RU казан*
RU нижний новгород
RU челябинск*
RU самар*
RU омск*
RU ростов*
RU красноярск*
RU воронеж*
RU перм*
RU волгоград*
RU краснодар*
RU саратов*
RU тюмен*
RU тольятти
RU ижевск*
RU барнаул*
RU иркутск*
RU хабаровск*
RU ярославл*
RU владивосток*
RU томск*
RU оренбург*
RU кемеров*
RU рязан*
RU тул*
RU снилс
RU омс
RU госуслуг*
RU подмосков*
US texan*
US ohio
US illinois
US pennsylvania
US michigan
US arizona
US washington dc
US massachusetts
US new jersey
US north carolina
US south carolina
US tennessee
US missouri
US maryland
US wisconsin
US colorado
US minnesota
US alabama
US louisiana
US kentucky
US oregon
US oklahoma
US connecticut
US utah
US iowa
US nevada
US arkansas
US mississippi
US kansas
US new mexico
US nebraska
US idaho
US hawaii
US maine
US montana
US delaware
US dakota
US alaska
US vermont
US wyoming
US los angeles
US chicago
US houston
US phoenix
US philadelphia
US san antonio
US san diego
US dallas
US san francisco
US seattle
US denver
US boston
US miami
US atlanta
US medicare
US medicaid
US hipaa
GB manchester
GB birmingham
GB leeds
GB glasgow
GB liverpool
GB edinburgh
GB bristol
GB sheffield
GB cardiff
GB belfast
GB nhs
GB national insurance number
GB gp surgery
IT roma
IT milano
IT napoli
IT torino
IT palermo
IT genova
IT bologna
IT firenze
IT venezia
IT codice fiscale
BE bruxelles
BE brussels
BE anvers
BE antwerpen
BE liège
BE gand
BE gent
BE charleroi
BE wallonie
BE flandre
BE vlaanderen
NL amsterdam
NL rotterdam
NL utrecht
NL den haag
NL eindhoven
NL bsn
CA toronto
CA montréal
CA vancouver
CA ottawa
CA ontario
CA alberta
CA british columbia
CA manitoba
CA saskatchewan
CA nova scotia
AU sydney
AU melbourne
AU brisbane
AU adelaide
AU queensland
AU new south wales
AU tasmania
MX ciudad de méxico
MX cdmx
MX guadalajara
MX monterrey
MX puebla
MX tijuana
MX jalisco
MX nuevo león
MX veracruz
MX yucatán
MX curp
MX imss
AR buenos aires
AR mendoza
AR tucumán
AR patagonia
AR obra social
CL santiago de chile
CL valparaíso
CL fonasa
CO bogotá
CO medellín
CO barranquilla
CO antioquia
PE arequipa
UA киев*
UA харьков*
UA одесс*
UA львов*
UA kyiv
UA kiev
BY минск*
KZ алматы
KZ астана
PL warszawa
PL warsaw
PL kraków
PL wrocław
PL łódź
PL pesel
IN mumbai
IN delhi
IN bangalore
IN chennai
IN hyderabad
IN kolkata
IN aadhaar
JP tokyo
JP osaka
IE dublin
LU luxembourgeois*
MA casablanca
MA rabat
DZ alger
DZ oran
TN tunis
RU уфа
RU уфе
PE lima perú
AF afghan*
AF afgan*
AF afegan*
AF афган*
AL albania*
AL albanie
AL albanien*
AL albanais*
AL albanes*
AL албан*
AD andorr*
AD андорр*
AG antigua and barbuda
AG antigua-et-barbuda
AG antigua y barbuda
AW aruba
none aruba vpn
none aruba networks
none aruba controller*
none aruba.it
none hpe aruba
BA bosnia*
BA bosnie*
BA bosnien*
BA bosnisch*
BA босни*
BH bahrain*
BH bahrein*
BH barein
BH бахрейн*
BS bahamas
BS багам*
BZ belize*
BZ belice*
BM bermuda
BM bermudes
BM islas bermudas
BM ilhas bermudas
BM bermudian*
BM бермуд*
BB barbados
BB barbade
BB барбадос*
BN brunei
BN бруней*
BT bhutan*
BT bhoutan*
BW botswan*
BW botsuan*
BW ботсван*
BI burundi*
BI бурунди
CF central african republic
CF centrafricaine
CF centrafrique
CF zentralafrikanische republik
CF república centroafricana
CF república centro-africana
CW curaçao
CY cyprus
CY cypriot*
CY chypre*
CY chypriote*
CY zypern
CY zypriot*
CY chipre*
CY chipriot*
CY cipriot*
CY кипр*
DJ djibouti*
DJ dschibuti
DJ yibuti
DJ джибути
ER eritre*
ER érythrée*
ER эритре*
FJ fiji*
FJ fidji*
FJ fidschi*
FJ фиджи
FO faroe islands
FO îles féroé
FO färöer
GI gibraltar*
GI гибралтар*
GN guinée
GN conakry
GN конакри
GW guinea-bissau
GW guinée-bissau
GW guiné-bissau
GW guinea-bisáu
GW bissau
GW гвинея-бисау
GQ equatorial guinea
GQ guinée équatoriale
GQ guinea ecuatorial
GQ guiné equatorial
GQ äquatorialguinea
GQ экваториальная гвинея
FR guadeloup*
FR pointe-à-pitre
FR гваделуп*
FR martiniquais*
FR fort-de-france
FR мартиник*
FR île de la réunion
FR réunionnais*
FR reunion island
FR реюньон*
FR guyanais*
FR french guiana
FR guayana francesa
FR guiana francesa
FR französisch-guayana
FR mahorais*
FR mamoudzou
NC nouvelle-calédonie
NC new caledonia
NC neukaledonien
NC nueva caledonia
NC nova caledónia
NC nouméa
NC новая каледония
PF polynésie française
PF french polynesia
PF französisch-polynesien
PF polinesia francesa
PF tahiti*
PF papeete
FR saint-pierre-et-miquelon
MC monaco
none monaco di baviera
MC monégasque*
MC монако
LI liechtenstein*
LI лихтенштейн*
SM san marino
SM saint-marin
SM сан-марино
VA vatican*
VA vatikan*
VA ватикан*
GL greenland*
GL groenland*
GL grönland*
GL gronelândia
GL гренланди*
IS iceland*
none iceland foods
none iceland supermarket*
IS islande
IS islandais*
IS islandia
IS islandés*
IS islandês
IS isländ*
IS исланди*
IS исландск*
GD grenada
GM gambia*
GM gambie
GM гамбия
GM гамбии
GY guyana
GY guyanese
GY гайан*
HT haiti*
HT haïtien*
HT haitian*
HT гаити*
JM jamaica*
US jamaica hospital
US jamaica, ny
JM jamaïque
JM jamaïcain*
JM jamaika*
JM ямайк*
KM comoros
KM comores
KM comorien*
KM komoren
KM коморск*
KP north korea*
KP corée du nord
KP nordkorea*
KP corea del norte
KP coreia do norte
KP кндр
LA laos
LA laotian*
LA laotien*
LA лаос*
LR liberia
LR liberian*
LR libérien*
LR либерия
LR либерии
LY libya*
LY libye
LY libyen*
LY libysch*
LY libia
LY ливия
LY ливии
LY ливийск*
LS lesotho
LS lesoto
LS лесото
MO macao
MO macau
MO макао
MV maldiv*
MV malediven
MV мальдив*
MK macedonia*
none macedonia de frutas
MK macédoine du nord
MK nordmazedonien
MK mazedonien
MK македони*
MM myanmar
MM birmanie
MM birman*
MM burma
MM burmese
MM мьянм*
MM бирм*
ME montenegr*
ME черногор*
MN mongolia
MN mongolian
MN mongolie
MN mongolei
MN монголия
MN монголии
MR mauritania*
MR mauritanie*
MR mauretanien
MR мавритани*
MU mauritius
MU île maurice
MU mauricien*
MU маврики*
MW malawi*
MW malaui
MW малави
NA namibia*
NA namibie*
NA намиби*
NE niger
NG niger delta
NG niger state
NE niamey
NE нигер
OM oman
OM omani*
OM оман*
PG papua new guinea
PG papouasie*
PG papua-neuguinea
PG papúa nueva guinea
PG papua nova guiné
PS palestin*
PS palästin*
PS палестин*
PS ramallah
RW rwand*
RW ruand*
RW руанд*
SC seychell*
SC сейшел*
SD sudan
SD sudanese
SD sudanes*
SD soudan
SD soudanais*
SD sudão
SD судан*
SS south sudan
SS soudan du sud
SS südsudan
SS sudán del sur
SS sudão do sul
SS южный судан
SL sierra leone
SL sierra leona
SL serra leoa
SL сьерра-леоне
SL freetown
SO somalia*
SO somalie*
SO somali
SO somalis
SO сомали*
SR surinam*
SR суринам*
ST são tomé
SZ eswatini
SZ swaziland
SZ suazilandia
SZ эсватини
SY syria*
SY syrie*
SY syrien*
SY syrisch*
SY siria
SY сирия
SY сирии
SY сирийск*
TD tchad*
TD tschad*
TD n'djamena
TL timor-leste
TL east timor
TL timor oriental
TL восточный тимор
TO tonga
TT trinidad and tobago
TT trinité-et-tobago
TT trinidad y tobago
TT trinidad und tobago
TT trinidad e tobago
TT тринидад*
TZ tanzani*
TZ tansani*
TZ танзани*
UG ugand*
UG ougand*
UG уганд*
VU vanuatu
VU вануату
WS samoa*
WS самоа
YE yemen*
YE jemen*
YE iémen*
YE йемен*
ZM zambia*
ZM zambie*
ZM sambia
ZM замби*
ZW zimbabw*
ZW simbabw*
ZW zimbabue*
ZW зимбабв*
KY cayman islands
KY îles caïmans
KY kaimaninseln
KY islas caimán
KY ilhas cayman
KY каймановы острова
GG guernsey
GG guernesey
IM isle of man
VG british virgin islands
GU guam
LC saint lucia
LC sainte-lucie
GB ni number*
GB ni no
GB national insurance num*
GB gp surger*
GB in kent
US midwestern
US midwest
MX varos
PE reniec
PE essalud
ES dni/nie
ES nie/dni
ES dni o nie
ES dni y nie
ES empadronad*
ES padrón municipal
ES s.l.u
ES marbella
ES riojan*
ES tarjeta sanitaria
ES mutua de accidentes
FR mdph
FR bailleur social
FR bailleurs sociaux
FR allocataire*
FR avis d'imposition
FR urssaf
FR siret
FR france travail
BR holerite*
BR cartório*
BR laudos
BR plano de saúde
BR planos de saúde
BR reais
none dados reais
none pessoas reais
none clientes reais
none pacientes reais
none nomes reais
none registos reais
none registros reais
none casos reais
PT utentes
PT de utente
PT do utente
PT da utente
PT nº utente
PT nº de utente
RU цфо
RU уральск*
RU волжск*
RU поволж*
RU дольщик*
RU дмс
RU жкх
UA днипр*
UA днепропетровск*
UA вінниц*
UA україн*
IT tessera sanitaria
CL isapres
AR dni argentin*
AR cuil
CO eps colombia*
CH ahv-nummer*
CH numéro avs
