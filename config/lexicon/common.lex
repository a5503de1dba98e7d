# Words that are the same in every language: units, codes, formats, ways to be reached,
# and the names columns have in dumps.

[number]
1000 grand
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
none graphql
none openvpn
none wordpress
none javascript
none typescript
none linkedin
none whatsapp
none paypal
none github
none youtube
none tiktok
none macbook
none playstation
none postgresql
none devops
none bitlocker
none powershell
none onlyfans
none virtualbox
none protonmail
none anydesk
none teamviewer
none filezilla
none stackoverflow
none facebook
none instagram
none openai
none chatgpt
none icloud
none onedrive
none sharepoint
none dropbox
none gitlab
none bitcoin
none firebase
none elasticsearch
none mongodb
none couchdb
none wireguard
none cloudflare
none captcha
none opensea
none blackhat
none hackforums
none mastercard
none redhat
none freebsd
none iphone
none ipad
none bitwarden
none keepass
none paysafecard
none metamask
data sqli dump

[field]
name nom prenom
name lname
name nombre apellidos
name fio
name familiya
name imya
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
insurer payer name
insurer insurance name
doctor prescriber name
doctor dr name
doctor physician name
blood_group abo
blood_group grp sanguin
blood_group grp sang
diagnosis diag
diagnosis dx
diagnosis cim
diagnosis cie
diagnosis icd9
treatment meds
treatment rx
treatment drugs prescribed
test_result hba1c
test_result hemoglobin
password pw
password password hash
password passwordhash
password bcrypt
password md5
password sha1
iban bic
iban acct no
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
national_id snils
national_id inn
national_id pasport
national_id pasport data
health_insurance_id polis
health_insurance_id oms
birth_date data rozhdeniya
birth_date datarozhd
birth_date data rozhd
name otchestvo
phone telefony
phone nomer telefona
email pochta
password parol
password hash:salt
name name:surname
name first name last name
name n surname
name first nm
name last nm
name nm pessoa
name nombre paciente
name pat name
name patient nm
birth_date birth dte
birth_date date naissance patient
birth_date fec nacimiento paciente
birth_date birthdt
birth_date dob dt
sex gender cd
sex sex cd
address addr line1
address addr line 1
address address line1
address address line 1
address street1
address street 1
address adr1
address zip cd
address postal cd
email email addr
email emailid
email mail addr
phone ph1
phone phone1 no
phone mobileno
phone mobile1
phone tel mobile
phone telmob
phone telport
phone cellphone1
phone home phone no
national_id ssn no
national_id ssn num
national_id socsecno
national_id passport num
national_id passportno
national_id idcard
national_id idcardno
national_id taxid
health_insurance_id insurance num
health_insurance_id member no
health_insurance_id memberno
health_insurance_id policy num
diagnosis diag code
diagnosis diag1
diagnosis dx code
diagnosis icd code 1
test_result lab value
test_result test value
password user pass
password userpass
password pass salt
password passwd hash
password pwd hash
iban acct num
iban acctno
iban bank acct
card cc number
card card no
card cardno
card cc exp
ip user ip
ip reg ip addr
ip ipaddr

# Which name a kind of data only in a list of others, or over a column.
[column]
birth_date fio;dr
birth_date fio|dr
birth_date fio,dr
birth_date imya;dr
birth_date familiya;dr
birth_date otchestvo;dr
phone numero
name first
name last
birth_date birth
test_result result
test_result results
test_result analyse
test_result analysis
insurer payer
blood_group rh
blood_group blood
iban swift
card pan
treatment drug
test_result glucose


[victim]
none github
none gitlab
none youtube
none whatsapp
none wordpress
none javascript
none typescript
none paypal
none teamviewer
none anydesk
none openssl
none protonmail
none proton
none breachforums
none raidforums
none virustotal
none lockbit
none onedrive
none sharepoint
none vmware
none powershell
none icloud
none iphone
none ipad
none macos
none postgresql
none mysql
none mongodb
none mariadb
none sqlite
none elasticsearch
none nodejs
none openvpn
none wireguard
none cloudflare
none firefox
none chrome
none android
none windows
none linux
none debian
none ubuntu
none docker
none kubernetes
none jenkins
none grafana
none kibana
none citrix
none fortinet
none fortigate
none cobalt
none mimikatz
none keepass
none bitlocker
none filezilla
none notepad
none excel
none outlook
none telegram
none signal
none session
none threema
none discord
none monero
none bitcoin
none ethereum
none tether
none litecoin
none escrow
none garant
none pgp
none gpg
none api
none rdp
none vpn
none pacs
none dicom
none his
none ris
none emr
none ehr
none crm
none erp
none covid
none covid-19
none hiv
none aids
none adhd
none mri
none ecg
none eeg
none dna
none faq
none eta
none eol
none ftp
none ssh
none aws
none azure
none s3
form gmbh
form mbh
form ggmbh
form kgaa
form gbr
form ohg
form inc
form ltd
form llc
form llp
form plc
form corp
form sarl
form sasu
form eurl
form scop
form srl
form spa
form nv
form oy
form aps
form ltda
form eireli
form sapi
form pty
form gk
form ооо
form оао
form зао
form пао
form чуп
form тоо
form фгуп
form гбуз
form гуп
form муп
seat chu
seat chru
seat klinikum
seat universitatsklinikum
seat uniklinik
seat uniklinikum
seat stadtklinikum
seat kreisklinikum
seat kantonsspital
seat stadtwerke
seat ayuntamiento
seat mairie
seat prefeitura
seat universite
seat universitat
seat universidad
seat universidade
seat university