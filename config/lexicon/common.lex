# Words that are the same in every language: units, codes, formats, ways to be reached,
# and the names columns have in dumps.

[number]
1000 k
1000000 kk
1000000 m
1000000 mm
1000000 mln
1000000 mio
1000000 mlns
1000000000 b
1000000000 bn
1000000000 kkk
1000000000 mrd
1000000000 md
1000000000 mlrd

[size]
1000 kb
1000 ko
1024 kib
1000000 mb
1000000 mo
1000000 mbyte
1048576 mib
1000000000 gb
1000000000 go
1000000000 gbs
1000000000 gig
1000000000 gigs
1000000000 gigabytes
1073741824 gib
1000000000000 tb
1000000000000 to
1000000000000 tbs
1000000000000 terabytes
1099511627776 tib
1000000 megabytes
1000000000000000 pb

[unit]
record rows/lines
record pcs
record uniques
record uniq
record combos
measure b/s
measure gb/s
measure px
measure bit
measure bits
measure mhz
measure ghz

[currency]
USD $
USD usd
USD us$
USD usdollars
USD dol
EUR eur
GBP gbp
RUB rub
RUB rur
CHF chf
CAD cad
AUD aud
BRL brl
MXN mxn
UAH uah
PLN pln
CNY cny
CNY rmb
JPY jpy
INR inr
BTC btc
BTC xbt
XMR xmr
ETH eth
LTC ltc
USDT usdt
USDC usdc
DOGE doge
BCH bch
TRX trx
BNB bnb

[contact]
telegram telegram
telegram tg
telegram t.me
telegram tele
telegram telega
telegram tlgrm
tox tox
tox tox id
tox toxid
tox qtox
tox utox
session session id
session getsession
session session messenger
session session
jabber jabber
jabber xmpp
jabber jid
jabber conversations.im
jabber exploit.im
jabber jabber.ru
signal signal
wickr wickr
wickr wickrme
threema threema
matrix matrix
matrix element
matrix matrix.org
discord discord
discord discord.gg
icq icq
email protonmail
email proton.me
email tutanota
email cock.li
email onionmail
email dnmx

[format]
csv csv
csv tsv
csv .csv
csv comma separated
sql sql
sql .sql
sql mysql
sql mysqldump
sql pg dump
sql sql dump
sql sql database
json json
json .json
json jsonl
json ndjson
json bson
xml xml
xml .xml
text txt
text .txt
spreadsheet xlsx
spreadsheet xls
spreadsheet .xlsx
spreadsheet .xls
spreadsheet ods
document pdf
document pdfs
document .pdf
document docx
document doc files
document .docx
image jpg
image jpeg
image png
image tiff
image .jpg
image .png
dicom dicom
dicom dcm
dicom .dcm
dicom pacs
hl7 hl7
hl7 hl7v2
hl7 fhir
hl7 hl7 v2
mail pst
mail .pst
mail mbox
mail eml
mail .eml
mail ost files
mail msg files
archive 7z
archive .7z
archive zip
archive .zip
archive rar
archive .rar
archive tar
archive tar.gz
archive .tar.gz
archive tgz
archive gz
archive .gz
backup bak
backup .bak
backup mdf
backup .mdf
backup ldf
backup vmdk
backup vhdx
backup veeam
backup ibd
backup dmp

[offer]
data sqli dump

[field]
name nom prenom
name lname
name nombre apellidos
name fio
name familiya
name imya
name first
name last
birth_date birth
birth_date bday
birth_date dtnasc
birth_date dt_nascimento
birth_date birth dt
birth_date geburtsdat
birth_date date birth
birth_date data nasc.
sex sexo paciente
sex m/f
address addr1
address address1
address address2
address adresse1
address adresse2
address street address
email mail1
email e mail
email mail address1
phone tel1
phone tel2
phone phone1
phone phone2
phone telefon1
phone telefono
phone mobile no
phone tel no
phone telnr
national_id nhs no
national_id ssn4
national_id nss
national_id numero secu
national_id num ss
national_id no ss
national_id pesel
national_id bsn
national_id codice fiscale
national_id codicefiscale
national_id dni nie
national_id cpf/cnpj
health_insurance_id mrn
health_insurance_id nhs num
health_insurance_id policyno
health_insurance_id policynumber
health_insurance_id policy no
health_insurance_id insurance no
health_insurance_id insuranceno
health_insurance_id insuranceid
health_insurance_id memberid
health_insurance_id healthcard
insurer payer
insurer payer name
insurer insurance name
doctor prescriber name
doctor dr name
doctor physician name
blood_group blood
blood_group abo
blood_group rh
blood_group grp sanguin
blood_group grp sang
diagnosis diag
diagnosis dx
diagnosis cim
diagnosis cie
diagnosis icd9
treatment meds
treatment rx
treatment drug
treatment drugs prescribed
test_result hba1c
test_result results
test_result result
test_result glucose
test_result hemoglobin
test_result analyse
test_result analysis
password pw
password password hash
password passwordhash
password bcrypt
password md5
password sha1
iban bic
iban swift
iban acct no
card pan
card cc num
card ccnum
card exp date
card cardnumber
ip ip addr
ip ipv4
ip lastip
ip regip
employer employer name
employer jobtitle
salary gross salary
salary net salary
