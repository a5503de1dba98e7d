# Towns and regions by which sellers say where the data come from, in six languages, and
# institutions, cards and numbers that one country alone has, by that country. What is
# also a common word or a first name, or stands in several countries, is left out.

[town]
LV riga
LV рига
LV риге
LV риги
LV рижск*
LV jelgava
ES levante
ES costa del sol
ES costa brava
ES costa blanca
ES sierra de madrid
BR leblon
BR copacabana
BR ipanema
BR morumbi
BR moema
BR vila mariana
BR zona sul do rio
BR grande sp
MX mty
MX gdl
MX polanco
MX zona metropolitana
HN lempiras
HN honduran*
GT quetzales
GT chapin*
CR colones
CR tico
CR ticos
RU черноморь*
RU сочинск*
RU подмосковье
RU крайний север
RU кмв
RU рижский тракт
RU рублёвк*
DE ruhrpott
DE alpenraum
DE bodensee
DE allgau
DE nordsee
DE ostsee
DE oberbayern
DE mittelfranken
DE bergisches land
DE sauerland
DE eifel
DE harz
AT alpenland
AT wiener
AT grazer
AT salzburger
AT tiroler
CH zh
CH zuri
CH zurcher
CH basler
CH berner
FR ile de france
FR sud-ouest
FR sud-est
FR cote basque
FR midi-pyrenees
FR champagne-ardenne
FR francilien*
FR lyonnais*
FR marseillais*
FR parisien*
FR breton*
FR normand*
FR alsacien*
FR toulousain*
FR bordelais*
FR nantais*
FR lillois*
US bay area
US silicon valley
US new england
US upstate new york
US southwest us
US deep south us
US blue cross
US social security cards
GB londoner*
GB mancunian
GB gp practices uk
GB home counties
GB norfolk
GB suffolk
GB hampshire
GB cheshire
GB dorset
IT italian lakes
IT toscana
IT tuscany
FR carte vitale
FR cartes vitale
FR cpam
FR ameli
FR secu
FR urssaf
FR siret
FR ehpad
FR region parisienne
FR banlieue parisienne
DE kvnr
DE krankenversichertennummer
DE aok
DE barmer
DE bkk
DE schufa
AT svnr
AT ogk
AT e-card
AT sachwalter
AT bezirkshauptmannschaft
CH ahv
CH ahv-nummer
CH numero avs
CH kantonsspital
BR cpf
BR cpfs
BR cnpj
BR cnh
BR pix
BR boleto
BR boletos
BR prefeitura
BR prefeituras
BR unimed
BR titulo de eleitor
BR carteirinha
BR vereador
BR hemonucleo
BR correntista
BR correntistas
PT numero de utente
PT niss
PT freguesia
PT concelho
PT multibanco
PT mbway
PT mb way
PT camara municipal
PT cartao de cidadao
ES padron municipal
ES comunidad autonoma
ES osakidetza
ES sergas
ES gestoria
ES seguro de decesos
MX curp
MX issste
MX derechohabientes
MX imss
AR prepaga
AR prepagas
AR cuit
AR cuil
AR pami
CL rut
PE sunat
PE reniec
PE boticas
PE botica
US ssn
US ssns
US hipaa
US dmv
US obamacare
US the states
CA social insurance number
CA piasses
GB nhs number
GB nhs numbers
GB nino
GB national insurance number
GB hmrc
GB gp surgery
GB council tax
IN aadhaar
IN aadhar
IN pan card
IN ayushman
IT codice fiscale
IT tessera sanitaria
PL pesel
PL nfz
NL bsn
NL burgerservicenummer
SE personnummer
RU инн
RU полис омс
RU паспорт рф
RU мфц
RU еирц
UA рнокпп
UA єдрпоу
KZ иин
TR tc kimlik
TR tc no
TR tckn
FR toulouse
FR nantes
FR strasbourg
FR montpellier
FR bordeaux
FR lille
FR rennes
FR reims
FR le havre
FR saint-etienne
FR toulon
FR grenoble
FR dijon
FR angers
FR nimes
FR clermont-ferrand
FR le mans
FR aix-en-provence
FR amiens
FR limoges
FR perpignan
FR metz
FR besancon
FR rouen
FR mulhouse
FR argenteuil
FR montreuil
FR roubaix
FR tourcoing
FR avignon
FR poitiers
FR versailles
FR colmar
FR quimper
FR lorient
FR bayonne
FR la rochelle
FR annecy
FR chambery
FR cannes
FR antibes
FR calais
FR dunkerque
FR ile-de-france
FR idf
FR bretagne
FR normandie
FR aquitaine
FR nouvelle-aquitaine
FR occitanie
FR alsace
FR grand est
FR auvergne
FR rhone-alpes
FR provence
FR cote d azur
FR cote d'azur
FR picardie
FR hauts-de-france
FR pays de la loire
FR bourgogne
FR franche-comte
FR corse
FR languedoc
FR vendee
FR finistere
FR morbihan
FR gironde
FR herault
FR haute-savoie
FR isere
FR martinique
FR guadeloupe
FR guyane
FR mayotte
FR париж*
FR лион
FR марсель
FR ницца
FR val-de-marne
FR seine-saint-denis
FR hauts-de-seine
DE berlin
DE hamburg
DE munchen
DE munich
DE koln
DE frankfurt
DE stuttgart
DE dusseldorf
DE leipzig
DE dortmund
DE bremen
DE dresden
DE hannover
DE nurnberg
DE nuremberg
DE duisburg
DE bochum
DE wuppertal
DE bielefeld
DE bonn
DE munster
DE karlsruhe
DE mannheim
DE augsburg
DE wiesbaden
DE gelsenkirchen
DE monchengladbach
DE braunschweig
DE chemnitz
DE kiel
DE aachen
DE magdeburg
DE freiburg
DE krefeld
DE lubeck
DE oberhausen
DE erfurt
DE mainz
DE rostock
DE kassel
DE saarbrucken
DE potsdam
DE oldenburg
DE osnabruck
DE leverkusen
DE heidelberg
DE darmstadt
DE regensburg
DE ingolstadt
DE wurzburg
DE ulm
DE heilbronn
DE pforzheim
DE gottingen
DE koblenz
DE jena
DE bayern
DE bavaria
DE baviera
DE sachsen
DE saxony
DE sajonia
DE hessen
DE nrw
DE nordrhein-westfalen
DE ruhrgebiet
DE rheinland
DE westfalen
DE baden-wurttemberg
DE niedersachsen
DE thuringen
DE brandenburg
DE schleswig-holstein
DE saarland
DE rheinland-pfalz
DE sachsen-anhalt
DE mecklenburg*
DE schwaben
DE franken
DE norddeutschland
DE suddeutschland
DE ostdeutschland
DE берлин*
DE мюнхен*
DE гамбург*
DE berlim
DE munique
DE hamburgo
AT wien
AT vienna
AT vienne
AT graz
AT linz
AT salzburg
AT innsbruck
AT klagenfurt
AT karnten
AT steiermark
AT tirol
AT tyrol
AT vorarlberg
AT burgenland
AT oberosterreich
AT niederosterreich
AT вена
AT вене
CH zurich
CH geneve
CH geneva
CH ginebra
CH genebra
CH basel
CH bern
CH lausanne
CH luzern
CH lucerne
CH winterthur
CH st. gallen
CH lugano
CH ticino
CH tessin
CH aargau
CH romandie
CH suisse romande
CH valais
CH vaud
CH neuchatel
CH цюрих*
CH женев*
BE bruxelles
BE brussels
BE brussel
BE bruselas
BE antwerp
BE antwerpen
BE anvers
BE gent
BE ghent
BE liege
BE charleroi
BE namur
BE wallonie
BE flandern
BE flanders
BE flandre
BE vlaanderen
LU esch-sur-alzette
NL amsterdam
NL rotterdam
NL utrecht
NL eindhoven
NL den haag
NL the hague
NL groningen
NL tilburg
ES madrid
ES barcelona
ES sevilla
ES seville
ES zaragoza
ES malaga
ES murcia
ES mallorca
ES palma de mallorca
ES bilbao
ES alicante
ES valladolid
ES vigo
ES gijon
ES vitoria-gasteiz
ES a coruna
ES la coruna
ES oviedo
ES pamplona
ES almeria
ES san sebastian
ES donostia
ES burgos
ES santander
ES castellon
ES albacete
ES logrono
ES badajoz
ES salamanca
ES huelva
ES lleida
ES lerida
ES tarragona
ES girona
ES gerona
ES cadiz
ES jaen
ES huesca
ES teruel
ES segovia
ES zamora
ES caceres
ES orense
ES ourense
ES lugo
ES pontevedra
ES andalucia
ES andalusia
ES andalousie
ES andalusien
ES cataluna
ES catalunya
ES catalogne
ES katalonien
ES galicia
ES asturias
ES cantabria
ES pais vasco
ES euskadi
ES navarra
ES aragon
ES castilla*
ES extremadura
ES canarias
ES canary islands
ES kanaren
ES islas canarias
ES tenerife
ES gran canaria
ES baleares
ES comunidad valenciana
ES provincia de valencia
ES la rioja espana
ES мадрид*
ES барселон*
PT lisboa
PT lisbon
PT lisbonne
PT lissabon
PT lisboeta*
PT coimbra
PT braga
PT aveiro
PT setubal
PT faro portugal
PT algarve
PT algarvi*
PT alentej*
PT madeira islands
PT acores
PT azores
PT guimaraes
PT viseu
PT leiria
PT santarem
PT evora
PT viana do castelo
PT vila nova de gaia
PT matosinhos
PT almada
PT amadora
PT minho
PT tras-os-montes
PT grande porto
PT portuense*
BR sao paulo
BR rio de janeiro
BR brasilia
BR fortaleza
BR belo horizonte
BR manaus
BR curitiba
BR recife
BR goiania
BR porto alegre
BR guarulhos
BR campinas
BR sao luis
BR maceio
BR campo grande
BR joao pessoa
BR teresina
BR ribeirao preto
BR uberlandia
BR sorocaba
BR aracaju
BR cuiaba
BR londrina
BR joinville
BR juiz de fora
BR florianopolis
BR vila velha
BR caxias do sul
BR niteroi
BR minas gerais
BR santa catarina
BR rio grande do sul
BR rio grande do norte
BR parana
BR pernambuco
BR ceara
BR paraiba
BR goias
BR mato grosso
BR espirito santo
BR amazonas
BR rondonia
BR roraima
BR tocantins
BR sergipe
BR alagoas
BR piaui
BR maranhao
BR amapa
BR nordeste brasileiro
BR baixada santista
BR baixada fluminense
BR grande abc
BR abc paulista
BR paulista
BR paulistas
BR paulistano*
BR carioca
BR cariocas
BR mineiro
BR mineira
BR gaucho
BR gaucha
BR gauchos
BR baian*
BR pernambucan*
BR cearense*
BR catarinense*
BR paranaense*
BR sp/rj
BR df
BR bahia
BR interior paulista
BR interior de sp
BR сан-паулу
MX ciudad de mexico
MX cdmx
MX guadalajara
MX monterrey
MX puebla
MX tijuana
MX ciudad juarez
MX zapopan
MX queretaro
MX chihuahua
MX hermosillo
MX saltillo
MX culiacan
MX mexicali
MX cancun
MX acapulco
MX veracruz
MX oaxaca
MX chiapas
MX jalisco
MX nuevo leon
MX sonora
MX sinaloa
MX tamaulipas
MX coahuila
MX michoacan
MX guanajuato
MX yucatan
MX quintana roo
MX tabasco
MX edomex
MX estado de mexico
AR buenos aires
AR caba
AR conurbano
AR rosario argentina
AR mendoza
AR la plata
AR mar del plata
AR tucuman
AR entre rios
AR neuquen
AR patagonia
AR chubut
AR santa fe argentina
AR bonaerense*
AR cordobes*
AR prepaga argentina
AR afip
CO bogota
CO medellin
CO barranquilla
CO cartagena de indias
CO bucaramanga
CO pereira
CO manizales
CO ibague
CO antioquia
CO cundinamarca
CO valle del cauca
CO santander colombia
CO villavicencio
CL santiago de chile
CL valparaiso
CL concepcion chile
CL antofagasta
CL vina del mar
CL temuco
CL araucania
CL bio bio
CL biobio
CL iquique
CL rancagua
CL puerto montt
CL isapre
CL isapres
CL fonasa
PE lima
PE callao
PE arequipa
PE trujillo peru
PE cusco
PE cuzco
PE chiclayo
PE piura
PE iquitos
PE huancayo
PE essalud
EC quito
EC guayaquil
EC cuenca ecuador
EC guayas
EC pichincha
EC manabi
VE caracas
VE maracaibo
VE barquisimeto
VE maracay
VE zulia
VE carabobo
VE vzla
VE vzlan*
VE venezolan*
BO santa cruz de la sierra
BO cochabamba
BO potosi
BO tarija
BO oruro
BO el alto
PY asuncion
PY ciudad del este
UY montevideo
UY canelones
UY punta del este
CR san jose de costa rica
CR heredia
CR alajuela
CR ccss
GT ciudad de guatemala
GT quetzaltenango
DO santo domingo
DO santiago de los caballeros
DO punta cana
CU la habana
CU havana
HN tegucigalpa
HN san pedro sula
SV san salvador
NI managua
PA ciudad de panama
PA panama city panama
PR san juan de puerto rico
PR puerto rico
US new york
US nyc
US los angeles
US chicago
US houston
US philadelphia
US san antonio
US san diego
US dallas
US san francisco
US seattle
US denver
US boston
US nashville
US las vegas
US detroit
US portland
US memphis
US baltimore
US milwaukee
US albuquerque
US tucson
US fresno
US sacramento
US kansas
US atlanta
US miami
US tampa
US minneapolis
US cleveland
US cincinnati
US pittsburgh
US st. louis
US ohio
US florida
US california
US californian*
US michigan
US illinois
US pennsylvania
US north carolina
US south carolina
US new jersey
US arizona
US massachusetts
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
US new mexico
US nebraska
US idaho
US hawaii
US rhode island
US delaware
US south dakota
US north dakota
US alaska
US vermont
US wyoming
US midwest
US east coast
US west coast
US us state
US us states
US texan*
US нью-йорк*
US калифорни*
US техас*
US county jail
US county jails
US medicare
US medicaid
CA toronto
CA montreal
CA vancouver
CA calgary
CA edmonton
CA ottawa
CA winnipeg
CA quebec
CA quebecois*
CA ontario
CA alberta
CA british columbia
CA manitoba
CA saskatchewan
CA nova scotia
CA new brunswick
CA newfoundland
CA laval
CA gatineau
CA sherbrooke
CA halifax
CA ramq
CA ohip
CA квебек*
CA торонто
GB london
GB londres
GB manchester
GB birmingham
GB leeds
GB glasgow
GB liverpool
GB bristol
GB sheffield
GB edinburgh
GB leicester
GB cardiff
GB belfast
GB newcastle
GB nottingham
GB southampton
GB portsmouth
GB scotland
GB scottish
GB wales
GB welsh
GB northern ireland
GB yorkshire
GB lancashire
GB kent county
GB essex
GB sussex
GB surrey
GB cornwall
GB devon
GB midlands
GB лондон*
GB escocia
GB ecosse
GB schottland
IE dublin
IE cork county
IE galway
IE limerick
IE kilkenny
IT roma italia
IT milano
IT milan
IT mailand
IT napoli
IT naples italy
IT torino
IT turin
IT palermo
IT genova
IT bologna
IT firenze
IT bari
IT catania
IT venezia
IT verona
IT padova
IT trieste
IT brescia
IT lombardia
IT lombardy
IT lombardei
IT sicilia
IT sicily
IT sizilien
IT sardegna
IT veneto
IT puglia
IT calabria
IT emilia-romagna
IT piemonte
IT милан*
IT неапол*
PL warszawa
PL warsaw
PL varsovie
PL warschau
PL varsovia
PL krakow
PL cracow
PL lodz
PL wroclaw
PL poznan
PL gdansk
PL szczecin
PL bydgoszcz
PL lublin
PL katowice
PL варшав*
PL краков*
CZ praha
CZ prague
CZ prag
CZ praga
CZ brno
CZ ostrava
CZ plzen
CZ прага
CZ праге
SK bratislava
SK kosice
HU budapest
HU debrecen
HU szeged
HU будапешт*
RO bucuresti
RO bucharest
RO bucarest
RO bukarest
RO cluj
RO timisoara
RO iasi
RO brasov
BG varna
BG plovdiv
BG burgas
BG софия болгария
GR athens greece
GR athenes
GR atenas
GR thessaloniki
GR salonica
GR patras
CY limassol
CY nicosia
CY larnaca
CY paphos
CY лимассол*
CY никоси*
MT valletta
HR zagreb
HR rijeka
RS belgrade
RS belgrad
RS beograd
RS novi sad
RS белград*
SI ljubljana
SI maribor
SE stockholm
SE goteborg
SE gothenburg
SE malmo
SE uppsala
NO oslo
NO trondheim
NO stavanger
DK copenhagen
DK kobenhavn
DK copenhague
DK kopenhagen
DK aarhus
DK odense
FI helsinki
FI tampere
FI espoo
FI turku
EE tallinn
EE tartu
EE таллин*
LV jurmala
LV daugavpils
LV юрмал*
LT vilnius
LT kaunas
LT klaipeda
LT вильнюс*
RU moscow
RU moskva
RU moscou
RU moskau
RU moscu
RU moscovo
RU москв*
RU москвич*
RU спб
RU санкт-петербург*
RU петербург*
RU питер
RU питера
RU питере
RU saint petersburg
RU st petersburg
RU новосибирск*
RU нск
RU екатеринбург*
RU екб
RU казан*
RU нижний новгород
RU нижнего новгорода
RU нижегородск*
RU челябинск*
RU омск
RU омска
RU омске
RU омская
RU омской
RU самар*
RU ростов
RU ростова
RU ростове
RU ростов-на-дону
RU ростовск*
RU уфа
RU уфы
RU уфе
RU красноярск*
RU пермь
RU перми
RU пермск*
RU воронеж*
RU волгоград*
RU краснодар*
RU саратов*
RU тюмен*
RU тольятти
RU ижевск*
RU барнаул*
RU иркутск*
RU ульяновск*
RU хабаровск*
RU ярославл*
RU владивосток*
RU махачкал*
RU томск
RU томска
RU томске
RU томск*
RU оренбург*
RU кемеров*
RU новокузнецк*
RU рязан*
RU астрахан*
RU пенз*
RU липецк*
RU тулы
RU туле
RU тульск*
RU киров
RU кировск*
RU чебоксар*
RU калининград*
RU брянск*
RU курск*
RU ставропол*
RU магнитогорск*
RU сочи
RU белгород*
RU сургут*
RU якутск*
RU мурманск*
RU подмосков*
RU московск*
RU ленобласт*
RU ленинградск*
RU татарстан*
RU башкир*
RU башкортостан*
RU дагестан*
RU чечн*
RU кубан*
RU алтай*
RU алтайск*
RU сибир*
RU урал
RU урала
RU урале
RU уральск*
RU дальний восток
RU дальнего востока
RU дальневосточн*
RU приморь*
RU приморск*
RU поволжь*
RU кавминвод*
RU кавказск*
RU северо-запад*
RU югра
RU хмао
RU янао
RU свердловск*
RU тверск*
RU тверь
RU твери
RU калуг*
RU калужск*
RU смоленск*
RU владимирск*
RU вологд*
RU вологодск*
RU архангельск*
RU карели*
RU удмурт*
RU мордов*
RU чуваш*
RU рф
RU россиян*
RU снилс*
RU омс
RU осаго
RU егрн
RU госуслуг*
RU фомс
UA kyiv
UA kiev
UA kiew
UA kharkiv
UA kharkov
UA odesa
UA odessa ukraine
UA lviv
UA lvov
UA lemberg
UA dnipro
UA zaporizhzhia
UA киев*
UA київ*
UA харьков*
UA одесс*
UA львов*
UA днепропетровск*
UA запорожь*
UA винниц*
UA полтав*
UA украинск*
UA україн*
UA укр
BY minsk
BY gomel
BY grodno
BY vitebsk
BY mogilev
BY минск*
BY гомел*
BY гродн*
BY витебск*
BY могилев*
BY бобруйск*
BY белорус*
KZ almaty
KZ astana
KZ shymkent
KZ karaganda
KZ алматы
KZ алма-ата
KZ алма-аты
KZ алма-ате
KZ астан*
KZ шымкент*
KZ караганд*
KZ актобе
KZ павлодар*
KZ казахстан*
KZ рк
UZ tashkent
UZ toshkent
UZ samarkand
UZ bukhara
UZ namangan
UZ andijan
UZ ташкент*
UZ бухар*
UZ фергана
UZ ферганск*
KG bishkek
KG бишкек*
KG кыргыз*
TJ dushanbe
TJ душанбе
TM ashgabat
TM ашхабад*
AZ baku
AZ баку
AM yerevan
AM erevan
AM ереван*
GE tbilisi
GE batumi
GE тбилиси
GE батуми
MD chisinau
MD kishinev
MD кишинев*
TR istanbul
TR estambul
TR ankara
TR izmir
TR antalya
TR bursa
TR konya
TR стамбул*
TR анкар*
TR анталь*
IL tel aviv
IL tel-aviv
IL jerusalem
IL haifa
IL тель-авив*
AE dubai
AE abu dhabi
AE sharjah
AE дубай
AE дубае
AE дубая
SA riyadh
SA jeddah
SA riad
QA doha
KW kuwait city
LB beirut
LB beyrouth
JO amman
EG cairo
EG le caire
EG el cairo
EG alexandria egypt
EG kairo
MA casablanca
MA rabat
MA marrakech
MA marrakesh
MA tanger
MA fes maroc
MA agadir
DZ alger
DZ oran
DZ annaba
DZ algiers
DZ argel
DZ kabylie
TN tunis
TN sfax
TN sousse
SN dakar
SN thies
CI abidjan
CI yamoussoukro
CI bouake
CM douala
CM yaounde
ML bamako
BF ouagadougou
BJ cotonou
TG lome togo
GA libreville
CG brazzaville
CD kinshasa
CD lubumbashi
MG antananarivo
NG lagos nigeria
NG abuja
NG ibadan
NG kano state
GH accra
GH kumasi
KE nairobi
KE mombasa
ET addis ababa
ZA johannesburg
ZA cape town
ZA durban
ZA pretoria
ZA gauteng
AO luanda
AO benguela
AO huambo
AO lubango
MZ maputo
MZ matola
CV cidade da praia
CV mindelo
IN mumbai
IN bombay
IN delhi
IN new delhi
IN bangalore
IN bengaluru
IN hyderabad
IN ahmedabad
IN chennai
IN kolkata
IN pune
IN jaipur
IN lucknow
IN gujarat
IN maharashtra
IN kerala
IN punjab
IN tamil nadu
IN karnataka
IN uttar pradesh
PK karachi
PK lahore
PK islamabad
PK rawalpindi
PK faisalabad
BD dhaka
BD chittagong
LK colombo
NP kathmandu
PH manila
PH quezon
PH cebu
PH davao
PH filipines
PH filipina
PH filipino
PH filipinos
PH filipinas
PH pinoy
PH philhealth
ID jakarta
ID surabaya
ID bandung
ID bali
ID medan
ID bpjs
MY kuala lumpur
MY penang
MY johor
MY selangor
SG singapura
TH bangkok
TH phuket
TH chiang mai
VN hanoi
VN ho chi minh
VN saigon
VN da nang
KH phnom penh
CN beijing
CN shanghai
CN shenzhen
CN guangzhou
CN pekin
CN peking
CN пекин*
CN шанха*
HK kowloon
TW taipei
TW kaohsiung
JP tokyo
JP osaka
JP kyoto
JP yokohama
JP nagoya
JP токио
KR seoul
KR busan
KR сеул*
AU sydney
AU melbourne
AU brisbane
AU perth
AU adelaide
AU canberra
AU queensland
AU new south wales
AU nsw
AU tasmania
AU ndis
NZ auckland
NZ wellington
NZ christchurch
NZ aotearoa
