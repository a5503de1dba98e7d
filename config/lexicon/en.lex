# English. "value phrase" on each line; '*' stands for any ending of a word.

[offer]
ransom stolen data
ransom data stolen
ransom we took
ransom we have taken
ransom we downloaded
ransom we have downloaded
ransom published in
ransom publishing in
ransom timer
ransom if no payment
ransom pay or
ransom refused our offer
sale looking for serious buyer*
sale looking for buyer*
sale looking for a buyer
sale looking for one buyer
sale need buyer
sale need a buyer
request [wtb]
request wtb:
sale selling
sale for sale
sale sell
sale sells
sale wts
sale price
sale asking price
sale escrow
sale one buyer
sale single buyer
sale serious buyers
sale buyers
sale buyer
sale to one hand
sale one hand
sale one copy
sale exclusive sale
sale selling exclusively
sale up for grabs
sale dm for price
sale pm for price
sale price in pm
sale price in dm
sale negotiable
sale middleman
sale mm accepted
sale guarantor
sale proof of funds
sale make an offer
sale make offer
sale best offer
sale offers in pm
sale open to offers
sale bundle price
sale discount*
sale payment in
sale payments in
sale payment accepted
sale i accept btc
sale only crypto
sale crypto only
sale no time wasters
sale timewasters
free free
free for free
free freebie*
free free download
free leak
free leaks
free full leak
free download
free downloads
free download links
free giveaway
free giving away
free give away
free gave away
free sharing
free i share
free i'm sharing
free sharing with you
free dropping
free drop
free released
free releasing
free release
free uploaded
free published
free full dump
free mirror
free mirrors
free unlock
free hidden content
free reply to see
free like to see
free enjoy
free hit the like
free no payment needed
free at no cost
free free of charge
free for credits
free 8 credits
free public leak
free full data published
free data published
free published in full
free all files published
free data is available
free torrent
free new mirror
free new link
free updated link
free fresh link
free reuploaded
free re-uploaded
free here is the link
request looking for
request look for
request wtb
request want to buy
request wants to buy
request looking to buy
request want to purchase
request willing to buy
request ready to buy
request will buy
request i'll buy
request i will buy
request buying
request i buy
request we buy
request request
request requesting
request [request]
request requested
request anyone have
request anyone has
request anyone got
request anybody have
request anybody has
request somebody has
request someone has
request does anyone
request does anybody
request can anyone
request can someone
request could someone
request please share
request share please
request can you share
request could you share
request who has
request who can sell
request who sells
request i need
request we need
request in need of
request need
request needed
request in search of
request searching for
request iso
request will pay
request i pay
request i'll pay
request pay good
request paying
request good money for
request has anyone
request where can i find
request where can i get
request where can i buy
request where to buy
request where to find
request any link
request reup
request re-upload
request please reupload
request link is dead
discussion tutorials
discussion tuto
discussion how to
discussion how do
discussion how can
discussion how does
discussion how did
discussion how i
discussion step by step
discussion guide
discussion question
discussion questions
discussion discussion
discussion discuss
discussion what do you think
discussion what is the best
discussion what's the best
discussion which is better
discussion thoughts
discussion opinion*
discussion rules
discussion help
discussion help me
discussion welcome
discussion introduc*
discussion advice
discussion beginner*
discussion newbie
discussion lesson*
discussion course
discussion learn*
discussion explain*
discussion is it legit
discussion is this legit
discussion is it real
discussion is this real
discussion is he legit
discussion is it worth
discussion legit or
discussion scam*
discussion ripper
discussion review
discussion remember when
discussion remember the
discussion years ago
discussion old leak
discussion old breach
discussion known for years
discussion in my opinion
discussion i wonder
discussion i think
discussion anyone knows
discussion anyone know
discussion does it make sense
discussion history of
discussion post-mortem
discussion writeup
discussion write-up
discussion analysis of
discussion we analy*
discussion what happened
discussion lessons learned
discussion any idea why
discussion error
discussion fix
discussion import
discussion vouch*
discussion i bought
discussion just bought
discussion bought from
discussion faker
discussion fake data
discussion dummy data
discussion test data
discussion generated data
discussion homework
discussion assignment
discussion feedback
discussion positive from me
discussion would deal again
news according to
news news
news article
news articles
news reported
news reports
news reporters
news report
news press
news press release
news fined
news announced
news announcement
news statement
news notif*
news confirmed
news confirms
news disclosed
news investigation*
news investigating
news authorities
news spokes*
news data protection authority
news regulator*
news ico
news hhs
news ocr
news class action
news lawsuit*
news sued
news court
news arrested
news sentenced
news hackers stole
news was hit by
news hit by ransomware
news suffered
news victims of
news affected individuals
news affected patients
news cybersecurity
news researchers
news security researcher*
news bleepingcomputer
news techcrunch
news databreaches.net
news the record
news said in a statement
news said on
news told reporters
news published a report
news incident response
news data breach notification
auction auction*
auction starting bid
auction start bid
auction starting price
auction start price
auction bid
auction bids
auction bidding
auction bid step
auction min bid
auction minimum bid
auction min step
auction blitz
auction blitz price
auction buy now price
auction highest bidder
auction auction ends
auction winner takes
ransom will be published
ransom will be released
ransom will be leaked
ransom will publish
ransom will release
ransom will leak
ransom we will post
ransom going to publish
ransom publish everything
ransom publish all
ransom days left
ransom hours left
ransom time left
ransom days remaining
ransom countdown
ransom seven days
ransom 7 days
ransom deadline
ransom ransom
ransom refus* to pay
ransom refus* to negotiate
ransom did not pay
ransom didn't pay
ransom do not pay
ransom unless
ransom contact us
ransom if they do not
ransom if the company
ransom company has
ransom the company has
ransom representatives
ransom negotiation*
ransom negotiations failed
ransom data will be
ransom time is running out
ransom proof pack
ransom publication date
ransom publication in
ransom until publication
ransom we have exfiltrated
ransom we exfiltrated
ransom exfiltrated
ransom exfiltrat* data
ransom has been encrypted
ransom were encrypted
ransom encrypted files
data database
data databases
data dataset
data datasets
data data set
data data
data db
data dbs
data dump
data dumps
data dumped
data records
data record
data rows
data lines
data patients
data patient data
data patient files
data patient records
data medical files
data medical records
data health records
data personal data
data customer data
data client data
data user data
data employee data
data fullz
data combolist
data combo list
data combos
data combo
data logs
data breach
data breached
data full database
data hacked
data files
data archive
data base
data backup
data pii
data phi
data ehr
data emr
data credentials
data access
goods steroids
goods pills
goods weed
goods cannabis
goods cocaine
goods mdma
goods lsd
goods ketamine
goods counterfeit
goods replica
goods netflix
goods spotify
goods disney
goods steam
goods gift card*
goods giftcard*
goods vpn account*
goods premium account*
goods accounts with subscription
goods hosting
goods bulletproof
goods vps
goods rdp
goods dedicated server*
goods ddos
goods stresser
goods booter
goods malware
goods stealer
goods crypter
goods botnet
goods exploit
goods 0day
goods 0-day
goods zero day
goods ransomware as a service
goods raas
goods affiliate*
goods phishing kit
goods phishing page*
goods scam page*
goods seo
goods traffic
goods followers
goods boost*
goods sms service
goods spam service
goods smtp
goods shell
goods shells
goods web shell*
goods source code
goods script
goods checker
goods license key*
goods e-book
goods ebook
goods service
goods services
goods cards cvv
goods cloned cards
goods diploma*
goods driving licen*
goods fake passport*
goods fake documents
goods forged
goods bank account open*
goods cashout
goods cash out
goods money mule*
goods laundering
goods design*
goods logo
goods bicycle
goods phone case
goods prescription pads
goods proxies
goods proxy
goods initial access
goods network access
goods vpn access
goods rdp access
goods domain admin
goods webshell
goods admin panel access
goods per month
goods monthly
goods per day
goods lifetime
goods warranty
goods reseller
goods iptv
goods vpn
goods residential
goods mailer
goods inbox to all
goods autoshop
goods auto shop
goods scrape
goods scraping
goods scraper
goods lookup
goods lookups
goods look up
goods mentoring
goods esim
goods otp
goods for rent
goods for hire
goods hiring
goods we are hiring
goods bots
goods accounts shop
goods aged accounts
deny not selling
deny not for sale
deny don't sell
deny do not sell
deny doesn't sell
deny dont sell
deny i'm not selling
deny no longer selling
deny nothing for sale
deny never sell
deny not sharing
deny won't share
deny will not share
deny i don't have
deny no sale
deny is not mine
deny no leak
deny no leaks
deny not leaked
deny no selling
deny selling is forbidden
deny selling is not allowed
deny please don't sell
deny please do not sell
deny anti-leak
deny no data was taken
deny no data taken
deny nothing copied
none sell out
none feel free
none free time
none sugar free
none price tag
none free speech
none debug
none free software
none dialog
sold sold
sold is sold
sold already sold
sold has been sold
sold sold out
sold deal closed
sold closed
sold no longer available
sold not available anymore

[field]
none no password*
none no pw
none without password*
none no passwords
none no pass
none exchange name
none no names
none no emails
none no phones
name name
name names
name full name
name full names
name fullname
name first name
name first names
name firstname
name last name
name last names
name lastname
name given name
name given names
name surname
name surnames
name family name
name maiden name
name middle name
name patient name
name patients names
name patient names
name patientname
name f name
name l name
name fname
birth_date date of birth
birth_date dates of birth
birth_date dateofbirth
birth_date birth date
birth_date birth dates
birth_date birthdate
birth_date birthdates
birth_date birthday
birth_date birthdays
birth_date dob
birth_date dobs
birth_date d.o.b
birth_date year of birth
birth_date born
sex sex
sex gender
sex genders
address address
address addresses
address home address
address home addresses
address postal address
address postal addresses
address street
address streets
address zip code
address zip codes
address zipcode
address postcode
address postcodes
address post code
address postal code
address postal codes
address addr
email email
email emails
email e-mail
email e-mails
email email address
email email addresses
email emailaddress
email mail
email mails
email mail address
phone phone
phone phones
phone phone number
phone phone numbers
phone phonenumber
phone phone no
phone telephone
phone telephones
phone telephone number
phone telephone numbers
phone mobile
phone mobile number
phone mobile numbers
phone mobile phone
phone mobile phones
phone cell phone
phone cell phones
phone cellphone
phone cell
phone contact number
phone contact numbers
phone msisdn
national_id ssn
national_id ssns
national_id social security number
national_id social security numbers
national_id social security
national_id national id
national_id national ids
national_id national id number
national_id national id numbers
national_id national identity number
national_id national insurance number
national_id national insurance numbers
national_id id number
national_id id numbers
national_id identity number
national_id identity numbers
national_id identification number
national_id personal number
national_id personal code
national_id tax id
national_id nino
national_id aadhaar
health_insurance_id health insurance number
health_insurance_id health insurance numbers
health_insurance_id health insurance id
health_insurance_id health insurance ids
health_insurance_id health card
health_insurance_id health card number*
health_insurance_id insurance number
health_insurance_id insurance numbers
health_insurance_id insurance id
health_insurance_id insurance ids
health_insurance_id insurance policy number*
health_insurance_id policy number
health_insurance_id policy numbers
health_insurance_id member id
health_insurance_id member ids
health_insurance_id medicare number
health_insurance_id medicare numbers
health_insurance_id medicare id
health_insurance_id medicaid id
health_insurance_id nhs number
health_insurance_id nhs numbers
health_insurance_id insurance card*
insurer insurer
insurer insurers
insurer health insurance
insurer insurance company
insurer insurance companies
insurer insurance provider
insurer insurance
insurer insurance plan
doctor doctor
doctor doctors
doctor physician
doctor physicians
doctor attending physician
doctor general practitioner
doctor gp
doctor prescriber*
doctor doctor name
doctor doctor's name
blood_group blood group
blood_group blood groups
blood_group bloodgroup
blood_group blood type
blood_group blood types
blood_group bloodtype
diagnosis diagnosis
diagnosis diagnoses
diagnosis diagnostic
diagnosis diagnostics
diagnosis medical history
diagnosis medical histories
diagnosis medical record
diagnosis medical records
diagnosis health record
diagnosis health records
diagnosis medical condition
diagnosis medical conditions
diagnosis health condition
diagnosis health conditions
diagnosis disease
diagnosis diseases
diagnosis illness
diagnosis illnesses
diagnosis patholog*
diagnosis icd
diagnosis icd-10
diagnosis icd10
diagnosis icd code
diagnosis icd codes
diagnosis discharge summar*
diagnosis hiv status
diagnosis clinical notes
diagnosis clinical records
diagnosis allerg*
diagnosis chart notes
treatment treatment
treatment treatments
treatment medication
treatment medications
treatment medicine
treatment medicines
treatment prescription
treatment prescriptions
treatment prescribed drugs
treatment surger*
treatment therap*
treatment vaccin*
treatment procedures
test_result test result
test_result test results
test_result testresult
test_result lab result
test_result lab results
test_result laboratory result
test_result laboratory results
test_result lab test
test_result lab tests
test_result lab report
test_result lab reports
test_result laboratory report*
test_result blood test
test_result blood tests
test_result blood work
test_result analysis results
test_result pcr
test_result biopsy
test_result biopsies
test_result x-ray
test_result x-rays
test_result mri
test_result ct scans
test_result radiology
test_result imaging
test_result examination results
password password
password passwords
password passwd
password pass
password pwd
password password hash*
password hashed password*
password plaintext password*
password hash
password hashes
password login:pass
password email:pass
password mail:pass
password user:pass
iban iban
iban ibans
iban bank account
iban bank accounts
iban bank account number*
iban bank details
iban banking details
iban account number
iban account numbers
iban routing number*
iban sort code*
card credit card
card credit cards
card credit card number*
card debit card
card debit cards
card payment card
card payment cards
card bank card
card bank cards
card card number
card card numbers
card cc number*
card cvv
card cvv2
document_scan passport
document_scan passports
document_scan passport scan
document_scan passport scans
document_scan passport copies
document_scan passport number
document_scan passport numbers
document_scan scanned passports
document_scan id scan
document_scan id scans
document_scan id card
document_scan id cards
document_scan identity card
document_scan identity cards
document_scan identity paper*
document_scan identity document*
document_scan scanned ids
document_scan scanned document*
document_scan document scan*
document_scan scans
document_scan scans of
document_scan driver license*
document_scan driver's license*
document_scan drivers license*
document_scan selfie*
document_scan kyc
ip ip
ip ips
ip ip address
ip ip addresses
ip ipaddress
ip last ip
ip reg ip
employer employer
employer employers
employer job title
employer job titles
employer occupation
employer workplace
employer employment
employer profession
salary salary
salary salaries
salary payroll
salary wage
salary wages
salary income
none user name
none user names
none domain name
none domain names
none company name
none company names
none insurance company data
none file name
none file names
none file hash
none brand name
none table name
none hospital name
none name your price
none name a price
none in the name of
none name of the hospital
none name of the company
none my name
none bitcoin address
none btc address
none xmr address
none wallet address
none wallet addresses
none onion address
none web address
none mail me
none email me
none e-mail me
none by mail
none by email
none via email
none via mail
none contact email
none contact e-mail
none contact mail
none proton mail
none private mail
none sim card*
none graphics card
none gift card
none phone me
none boarding pass
none password is
none password for the archive
none archive password
none rar password
none zip password
none pass for archive
none password:
none pass:
none doctor who
none treatment of data
none born in the usa
none court street
none wall street
none street price
none hash rate
none income of

[unit]
staff employee
staff employees
staff staff
staff staff members
staff workers
record contract
record contracts
record couples
record families
record households
record parents
record children
record pupils
record passengers
record bookings
record reservations
record orders
record invoices
record claims
record policies
record tenants
record applicants
record visitors
record guests
record drivers
record agents
record nurses
record dentists
record lawyers
record buyers records
record sellers
record owners
record births
record scans
record prescribers
record recipients
record names
record numbers
record phones
record ssns
record documents of patients
record lives
record registrations
record prospects
measure lines of code
measure beds
measure trucks
measure vehicles
record line
record passport scans
record travellers
record travelers
record trips
record officers
record loans
record applications
record lines
record row
record rows
record record
record records
record patient
record patients
record user
record users
record people
record persons
record person
record entries
record entry
record client
record clients
record customer
record customers
record account
record accounts
record individual
record individuals
record citizen
record citizens
record profiles
record member
record members
record emails
record contacts
record medical files
record medical records
record patient records
record patient files
record files of patients
record subscribers
record policyholders
record insured
record students
record donors
record doctors
record practitioners
record voters
record residents
record credentials
record logins
record identities
record unique
record passports
record fullz
record prescriptions
record test results
record lab results
record results
record appointments
record cards
record cases
record humans
record victims
record leads
record db entries
measure day
measure days
measure hour
measure hours
measure minutes
measure seconds
measure week
measure weeks
measure month
measure months
measure year
measure years
measure years old
measure yo
measure y.o
measure percent
measure %
measure hospitals
measure hospital
measure clinics
measure clinic
measure sites
measure laboratories
measure laboratory
measure labs
measure lab
measure tables
measure table
measure columns
measure fields
measure countries
measure cities
measure servers
measure hosts
measure computers
measure bedded
measure copies
measure copy
measure pages
measure posts
measure replies
measure views
measure messages
measure reactions
measure likes
measure points
measure credits
measure times
measure chunks
measure parts
measure archives
measure folders
measure documents
measure pdfs
measure databases
measure dbs
measure buyers
measure buyer
measure hands
measure hand
measure people only
measure deals
measure vouches
measure branches
measure pharmacies
measure companies
measure million dollars
measure degrees
measure mg
measure ml
measure kg
measure th
measure nd
measure rd
measure st

[number]
1000 thousand
1000 thousands
100 hundred
1000000 million
1000000 millions
1000000 mill
1000000000 billion
1000000000 billions
1000000000 bln
100000 lakh
100000 lakhs
10000000 crore
10000000 crores

[amount]
500000 half a million
500000 half million
1000000 a million
1500000 one and a half million
1500000 a million and a half
250000 quarter of a million
250000 a quarter million
250000 quarter million
500000000 half a billion
1000000000 a billion
1 one
2 two
3 three
4 four
5 five
6 six
7 seven
8 eight
9 nine
10 ten
11 eleven
12 twelve
15 fifteen
20 twenty
30 thirty
40 forty
50 fifty
60 sixty
70 seventy
80 eighty
90 ninety
1000 a thousand
100000 a hundred thousand

[currency]
USD dollar
USD dollars
USD bucks
USD us dollars
EUR euro
EUR euros
GBP pound
GBP pounds
GBP pounds sterling
RUB rouble*
RUB ruble
RUB rubles
BTC bitcoin
BTC bitcoins
XMR monero
ETH ethereum
LTC litecoin
USDT tether
CHF francs

[money]
other worth of
other credit
price price
price asking
price asking price
price cost
price costs
price for only
price selling for
price sell for
price sale for
price for sale for
price i want
price price is
price pricing
price rate
price total price
price fixed price
price final price
price priced at
price yours for
price asking for
start start
start starting
start start price
start starting price
start starting bid
start start bid
start opening bid
start min bid
start minimum bid
start starting at
start begin
step step
step steps
step bid step
step min step
step minimum step
step increment
blitz blitz
blitz blitz price
blitz buy now
blitz buyout
blitz buy it now
blitz instant buy
blitz immediate purchase
other revenue
other revenues
other annual revenue
other turnover
other annual turnover
other fine
other fined
other fines
other income
other net income
other profit
other salary
other budget
other worth
other valued at
other valuation
other ransom
other ransom demand*
other ransom of
other demanded
other demands
other demanding
other damages
other settlement
other paid
other lost
other loss
other losses
other cost them
other costing
other stolen
other deposit
other fee
other fees
other bounty
other reward
other market cap
other assets
other funding
other raised
other sales of
other refund
other balance
other penalty
other budget of

[sector]
health optician*
health optic
health hearing aid*
health podiatr*
health orthop*
health dialysis
health ivf
health telehealth
health telemedicine
health medtech
health emergency room
health health insurance
education district schools
education kindergarten
government electoral
government voter*
government social security
government passport office
transport car sharing
transport car rental
transport bus
transport passengers
retail furniture
retail clothing
retail wine
retail bike shop
retail jewel*
retail pet shop
retail toys
retail cosmetics
retail grocery
technology vpn provider
technology it provider
technology software house
industry machine
industry metal*
industry mining
industry food
energy solar
energy electricity
energy power
energy water utility
media magazine
media streaming
finance crypto
finance neo-bank
finance neobank
finance wallet
finance payday
finance leasing
telecom sim
telecom fiber
other church*
other hotel chain
other gym chain
other fitness
other tickets
other dating site
health hospital*
health clinic*
health laborator*
health medical
health medical center
health medical centre
health health*
health patient*
health pharma*
health dentist*
health doctor*
health physician*
health nursing
health care home*
health oncolog*
health cardiolog*
health radiolog*
health fertility
health blood bank
health biolab*
health biotech*
health diagnostic center*
health diagnostics
health surger*
health hospice
health ambulance
health veterinary
health medicare
health lab
health labs
finance bank
finance banks
finance banking
finance credit union
finance insurance
finance fintech
finance broker*
finance loan*
finance financial
finance finance
finance payment processor
finance crypto exchange
finance exchange
finance accounting
finance investment*
finance mortgage*
government government*
government ministr*
government municipal*
government city hall
government city of
government county
government police
government embassy
government military
government army
government tax office
government tax authority
government federal
government state agency
government public administration
government citizens
government census
government court
education universit*
education school*
education college*
education student*
education academy
education educational
education education
education kindergarten*
retail retail*
retail online shop
retail online store
retail e-shop
retail shopping
retail store
retail stores
retail e-commerce
retail ecommerce
retail supermarket*
retail fashion
retail marketplace
retail restaurant*
retail food delivery
telecom telecom*
telecom mobile operator
telecom cellular
telecom isp
telecom internet provider
telecom carrier
industry manufactur*
industry factory
industry industr*
industry automotive
industry steel
industry chemical*
industry construction
industry engineering
industry aerospace
industry plant
technology software
technology saas
technology it company
technology it services
technology hosting provider
technology technology
technology tech company
technology gaming
technology game
technology social network
technology dating
technology app
technology cloud provider
transport airline*
transport airport
transport logistic*
transport railway*
transport shipping
transport transport*
transport freight
transport taxi
energy energy
energy oil
energy gas company
energy electric utility
energy power plant
energy utility company
media newspaper
media tv channel
media media
media news site
media publisher
media radio station
legal law firm
legal law office
legal lawyer*
legal attorney*
legal notar*
legal legal services
other hotel
other hotels
other travel agency
other real estate
other charity
other ngo
other non-profit
other sports club
other gym
other church

[contact]
message pm me
message dm me
message send pm
message pm
message dm
message dms
message private message
message write me in pm
message message me
message inbox me
email contact email
email contact e-mail
email contact mail
email email me
email e-mail me
email mail me
email by email
email via email

[format]
spreadsheet excel
spreadsheet spreadsheet
spreadsheet spreadsheets
document documents
document scans
image images
image photos
image pictures
image x-rays
text plain text
text text file
text text files
mail mailbox*
mail mail archive
archive archive
archive archives
archive compressed
archive torrent
backup backup
backup backups

[sign]
open all files published
open published in full
open full publication
open fully published
open 100% published
open published 100%
open full data published
open everything is below
open everything is published
open all data is published
open all data published
open everything is online
open status: published
open status published
open published: full
open time is up
open time is over
open deadline expired
open deadline passed
sample rows of sample
sample chunks from
sample lots of
sample example:
sample examples:
sample example rows
sample example row
sample an example
sample for example
sample first
sample a few rows
sample few lines
sample sample
sample samples
sample preview
sample excerpt
sample extract
sample proof
sample proofs
sample proof file
sample first rows
sample shown here
sample shown below
sample here are
sample test rows
total total
total in total
total in all
total all in all
total overall
total altogether
label count
label counts
label record count
label row count
label line count
label total records
label total rows
label total lines
label number of
label quantity
label amount of records
label records
label lines
label rows
label entries
label users
label patients
label size of base
breach breached
breach breached in
breach breach date
breach date of breach
breach date of the breach
breach breach
breach hacked
breach hacked in
breach hacked on
breach leaked in
breach leaked on
breach leak date
breach date of leak
breach dump date
breach date of dump
breach dumped
breach dumped in
breach dumped on
breach dump from
breach dump of
breach data from
breach data is from
breach database from
breach stolen in
breach exfiltrated
breach exfiltrated on
breach exfiltrated in
breach compromised in
breach compromised on
breach extracted
breach extracted in
breach extraction date
breach date
breach freshness
breach fresh from
breach actual for
breach up to date as of
breach as of
breach last update
breach year
breach year of breach
breach pulled in
breach pulled on
breach taken in
breach obtained in
breach leaked
breach leak from

[victim]
none fresh
none new
none huge
none big
none full
none premium
none hot
none verified
none updated
none exclusive
none latest
none leaked
none medical
none complete
none unique
none rare
none massive
none old
none recent
none confidential
none personal
none sensitive
none internal
none never
none best
none top
none cheap
none good
none quality
none high
none selling
none breached
none hacked
none unseen
none undetected
none corporate
none national
none public
none first
none hand
none combo
none mega
none list
none the
none only
none today
none now
none sell
none free
none part
none all
none my
none our
none any
none some
none this
none from
none with
none and
none for
none update
none real
none test
none important
none help
none question
none anyone
none re
none vip
none hq
none uhq
none hit
none hits
none mixed
none leak
none share
of database of
of data of
of db of
of dump of
of leak of
of breach of
of records of
of files of
of patients of
of base of
of data from
of database from
of db from
of dump from
of leak from
of stolen from
of leaked from
of dumped from
of taken from
of exfiltrated from
of hacked from
label source
label victim
label company
label company name
label target
label organization
label organisation
label hospital name
label site
label website
label domain
label url
