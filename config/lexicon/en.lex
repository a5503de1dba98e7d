# English. "value phrase" on each line; '*' stands for any ending of a word.

[offer]
sold were sold to
sold sold to a third party
sold will not be published
invented made up by a script
invented no person behind
invented nobody behind it
invented random people
free is yours now
free are yours now
free yours now
free as promised
free nothing came of it
free talks are over
free part 3
free part three
free here is what we took
ransom leave this server
ransom will leave
ransom leaves this server
ransom it will think otherwise
ransom will think otherwise
ransom prefers silence
ransom thinks we bluff
ransom thinks it is a bluff
ransom their board thinks
news told regulators
news notified regulators
news chief executive
news spokesperson
news spokeswoman
news spokesman
news declined to comment
news are investigating
news is investigating
news were copied
news had circulated
news has offered two years
news regulators
news health ministry
news data protection
discussion nobody checks
discussion nobody opens
discussion the market is dead
discussion worth nothing
discussion kids throw
discussion same file
discussion the same file
discussion same as in
discussion i have it
discussion save your money
discussion i compared
discussion first order
discussion second order
discussion third order
discussion i'd give
discussion support is polite
discussion how to close
discussion check yours
discussion lessons
discussion case study
discussion to close yours
discussion got four years
discussion got arrested
discussion do you still remember
discussion i think about
discussion it was the first
discussion what do they expect
discussion was it right
discussion moved to the bin
discussion twice is
discussion from today
goods match rate
goods turnaround
goods i append
goods appending
goods enrichment
goods i return
goods skip trace
goods callers
goods commission
goods weekly pay
goods paid every friday
goods you only talk
goods dialer
goods i only sell access
goods session cookie
goods no export
goods cannot export
goods can't export
goods mfa bypassed
goods 2fa bypassed
request what i pay
request i pay per
request paying per
request i pay the fee
request per row with
request price per row
request up to you
request sample first
request buying list
request i'm buying
request looking to get
request interested in buying
sale takes it
sale and it's yours
sale and it is yours
sale one preneur
sale single copy
sale one buyer only
sale rest on request
sale sold once
sale first contact in session
sale session only
sale not less than
sale no less than
sale i take
sale i'll take
sale i will take
sale i am asking
sale i'm asking
sale asking
sale asking for
sale costs
sale both for
sale for both
sale for the lot
sale for all of it
sale everything for
sale takes it all
sale gets it alone
sale first to send
sale first come first served
sale price for all
sale per copy
sale no splitting
sale not splitting
sale will not split
sale won't split
sale only complete
sale whole set
sale bulk price
sale obo
sale or best offer
sale or trade
sale swap for
sale trade for
sale will trade
sale make me an offer
sale offers from
sale looking for offers
sale two buyers
sale three buyers
sale two copies
sale three copies
sale limited copies
sale max buyers
sale buyers max
sale deal through
sale through escrow
sale escrow only
sale escrow accepted
sale escrow is fine
sale buyer pays
sale serious offers
sale xmr only
sale monero only
sale btc only
sale ltc only
sale usdt only
sale payment xmr
sale accept xmr
sale no free samples
sale no previews
sale samples to
sale sample on request
sale sample in pm
sale proof on request
sale fresh pull
sale freshly pulled
sale ready to sell
sale still for sale
sale still available
sale new price
sale price drop
sale price lowered
sale lowered to
sale reduced to
free grab it
free help yourself
free help yourselves
free have fun
free for everybody
free for all to see
free posted for
free rest is free
free it is free
free links are live
free links below
free links are open
free link below
free files below
free everything is below
free all of it below
free download below
free while it is up
free while it lasts
free before it gets deleted
free open bucket
free open directory
free no password
free archive password
free pass for the archive
free they ignored
free ignored our mails
free ignored four mails
free nobody answered
free did not answer
free refused, so
free so here it is
free here it is
free here you go
free part one
free part two
free part 2 of
free leave a like
free credits welcome
free browse the files
free fully published
free published on
free status published
free leaked in full
ransom before locking
ransom before encrypting
ransom before we locked
ransom we copied
ransom copied from their
ransom taken from their network
ransom we hold
ransom in our possession
ransom they have until
ransom they have days
ransom working days
ransom days to answer
ransom days to respond
ransom days for the board
ransom hours to respond
ransom to contact us
ransom must contact us
ransom get in touch with us
ransom return to the chat
ransom back to the chat
ransom until friday
ransom after that all
ransom after that everything
ransom otherwise everything
ransom otherwise all
ransom will go public
ransom goes public
ransom goes on this page
ransom will appear here
ransom will be available here
ransom second half follows
ransom first part published
ransom 50% published
ransom screenshots below are
ransom proofs below
ransom a taste of
ransom sample of what we have
ransom their insurance
ransom their negotiator
ransom stalling
ransom asked for more time
ransom for the last time
ransom last chance
ransom last warning
ransom final warning
ransom clock is ticking
ransom next week we
ransom tomorrow we
ransom soon everything
patients patients
patients patient
patients patient data
patients patient files
patients patient records
patients patient database
patients health records
patients medical records
patients medical files
patients medical data
patients insured persons
patients insured members
patients residents of care homes
invented faker
invented fake data
invented dummy data
invented test data
invented generated data
invented synthetic
invented synthetic data
invented synthetic patients
invented synthea
invented mockaroo
invented fictional
invented fictitious
invented fake patients
invented fake people
invented fake records
invented fake users
invented fake names
invented made up data
invented made-up data
invented made up names
invented invented data
invented invented names
invented invented patients
invented invented people
invented random names
invented randomly generated
invented mock data
invented placeholder data
invented lorem ipsum
invented sample database for
invented not real people
invented no real people
invented none of these people
invented are not real
invented nobody in it exists
invented do not exist in real
invented open data
invented opendata
invented public domain
invented aggregated
invented aggregate data
invented anonymised
invented anonymized
invented de-identified
invented no personal data
invented no patients in it
invented no personal information
invented without personal data
invented statistics office
invented official statistics
invented for testing purposes
invented to test your
invented for your unit tests
invented unit tests
invented load test
invented test fixtures
invented practice dataset
invented training dataset
invented kaggle
news police
news arrest
news prosecutor*
news prosecution
news indicted
news indictment
news charged with
news pleaded guilty
news judge
news jury
news settlement
news agreed to pay
news penalty
news lawmakers
news minister
news senator*
news parliament
news reuters
news newspaper
news read more
news read the full story
news full story
news investigators
news law enforcement
news europol
news fbi
news interpol
news watchdog
news survey by
news study finds
news a study
news experts
news expert says
news analysts
news reportedly
news allegedly
news hackers demand
news hackers demanded
news attackers demanded
news cybercriminals
news criminals
news cyber attack
news cyberattack
news ransomware attack
news attack on
news were stolen
news was stolen
news were put up for sale
news was put up for sale
news were offered for sale
news put up for sale on
news appeared on a forum
news appeared on the dark web
news will be notified
news have been notified
news notified the
news is being investigated
news emergency rooms
news said the
news told the
news quarterly
news weekly digest
news this week in
news roundup
news in brief
news monday:
news tuesday:
news wednesday:
news thursday:
news friday:
discussion dispute
discussion disputes
discussion arbitration
discussion arbiter
discussion refund*
discussion chargeback
discussion money back
discussion sent him
discussion sent the money
discussion he promised
discussion seller promised
discussion never delivered
discussion never replied
discussion stopped replying
discussion vanished
discussion blocked me
discussion got scammed
discussion was scammed
discussion scammed me
discussion ripped me off
discussion chat logs attached
discussion screenshots attached
discussion rating
discussion out of 10
discussion out of ten
discussion 5 stars
discussion 4 stars
discussion 3 stars
discussion as described
discussion as advertised
discussion recommended seller
discussion would buy again
discussion will buy again
discussion i paid
discussion paid him
discussion paid for it
discussion paid and got
discussion my review
discussion my experience
discussion bought a
discussion fed up
discussion sick of
discussion tired of
discussion stop selling
discussion stop reselling
discussion please ban
discussion ban these
discussion who buys
discussion who pays for
discussion what a joke
discussion lol
discussion lmao
discussion haha
discussion rant
discussion rant over
discussion poll
discussion vote
discussion what would you
discussion which one would you
discussion how much would
discussion what was your
discussion what do you use
discussion what are your
discussion worth it
discussion just curious
discussion forbidden
discussion not allowed
discussion prohibited
discussion moderators
discussion staff will
discussion from now on
discussion violation*
discussion warning points
discussion will be banned
discussion back in the day
discussion good old
discussion old days
discussion nostalgi*
discussion when i was
discussion used to be
discussion i remember
discussion traceback
discussion exception
discussion stack trace
discussion null pointer
discussion syntax error
discussion constraint
discussion migrate
discussion migration
discussion thanks in advance
discussion thanks for any
discussion any ideas
discussion any idea
discussion how should i
discussion should i
discussion what am i doing wrong
discussion does not work
discussion doesn't work
discussion fails with
discussion pull request
discussion unit test
discussion in this tutorial
discussion in this post we
discussion step 1
discussion step 2
discussion step one
discussion part 1:
discussion for educational
discussion educational
discussion blue team
discussion red team
discussion conspiracy
discussion what if
discussion imagine
discussion in theory
discussion i read that
discussion people say
discussion somebody told me
discussion worried
discussion should i be worried
discussion got this letter
discussion we regret to inform
discussion credit monitoring
discussion bug bounty
discussion responsible disclosure
discussion reported it to
discussion disclosed in
discussion writeup below
discussion idor
discussion patched
discussion fixed in
discussion timeline
discussion courses
discussion training course
discussion video course
discussion masterclass
discussion mentorship
goods pdf guide
discussion modules
discussion hours of video
discussion certificate
discussion vacancy
discussion job offer
discussion remote job
discussion full time
discussion part time
discussion per hour
discussion salary from
discussion send your cv
discussion send a cv
discussion applicants
discussion apply now
discussion recruiter
discussion recruiting
goods drops needed
goods couriers
goods reshipping
goods partner program
goods affiliate program
goods ransomware
goods locker
goods loader
goods rootkit
goods keylogger
goods admin access
goods vpn credentials
goods citrix access
goods domain user
goods local admin
goods web access
goods revenue of
goods hosts online
goods logs cloud
goods cloud of logs
goods stealer logs
goods private cloud
goods cookies
goods wallets
goods subscription
goods subscriptions
goods per week
goods per year
goods per gb
goods per account
goods per piece
goods per card
goods per message
goods per 1k
goods per 1000 messages
goods each one
goods in stock
goods restock
goods bins
goods non vbv
goods dumps with pin
goods track 2
goods skimmer
goods bank drops
goods verified accounts
goods aged account*
goods game accounts
goods skins
goods cd keys
goods likes
goods subscribers
goods smm panel
goods sim cards
goods esims
goods sms gateway
goods sender id
goods bulk sms
goods mailing service
goods smtps
goods inboxing
goods templates
goods scans template*
goods psd templates
goods document editing
goods passport maker
goods hologram
goods replacement
goods guaranteed delivery
goods shipping
goods express shipping
goods worldwide shipping
goods pick up only
goods boxed
goods used but
goods mileage
goods second hand
goods like new
goods furniture
goods consoles
goods guitar
goods camera
goods firearm*
goods ammo
goods viagra
goods fentanyl
goods mushrooms
goods vape
goods server racks
goods dedicated servers
goods offshore
goods colocation
goods uptime
goods ddos protection
goods 10 gbps
goods web design
goods logo design
goods translation service
goods copywriting
goods backlinks
goods guest posts
goods investment
goods trading bot
goods signals group
goods loan offer
goods hacker for hire
goods hack service
goods grades change
goods doxing service
goods background check
goods recovery service
goods card database
goods item database
goods recipes
goods lyrics
goods wallpapers
goods sprites
goods mods
goods addons
goods plugin
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
discussion mentoring
goods esim
goods otp
goods for rent
goods for hire
discussion hiring
discussion we are hiring
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
doctor prescribing doctor
doctor prescribing doctors
doctor prescribing physician
doctor prescribing physicians
doctor doctor
password pass

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
test_result examination results
password password
password passwords
password passwd
password pwd
password password hash*
password hashed password*
password plaintext password*
password hash
password hashes
password login:pass
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
national_id passport number
national_id passport numbers
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
employer workplace
employer employment
salary salary
salary salaries
salary payroll
salary wage
salary wages
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
none doctor who
none treatment of data
none born in the usa
none court street
none wall street
none street price
none hash rate
none income of
name first and last name*
name first & last name*
name first/last name*
name first last name
name names and surnames
name name and surname*
name forename*
name holder name*
name holder's name
name account holder*
name cardholder name*
name customer name*
name client name*
name student name*
name parent name*
name parents' names
name mother's name
name father's name
name mother name
name father name
name guardian name*
name contact name*
name contact person*
name legal name*
name real name*
name name surname
name employee name*
name member name*
name subscriber name*
name name of patient*
name policyholder name
name beneficiary name
name cardholder*
birth_date date-of-birth
birth_date birth day
birth_date birth year*
birth_date place and date of birth
birth_date date and place of birth
birth_date date of births
birth_date bdate
birth_date birth info
birth_date dates of births
sex sex/gender
sex male/female
sex patient sex
address residential address*
address mailing address*
address physical address*
address street address*
address billing address*
address shipping address*
address delivery address*
address full address*
address house number*
address home adress*
address adress
address patient address*
address place of residence
address residence address
address zip/postal
address post codes
address permanent address*
address registered address*
email e-mail id
email email id
email email ids
email work email*
email personal email*
email corporate email*
email company email*
email e mails
email e mail address*
email private email*
email emaill
email e-mail address*
email e-mail addr
phone phone num
phone phone nr
phone phone nums
phone phone #
phone tel number*
phone cell number*
phone cell phone number*
phone mobile nos
phone mobiles
phone mobile phone number*
phone landline*
phone contact phone*
phone home phone*
phone work phone*
phone whatsapp number*
phone telephone no
phone telephone nos
phone phone nos
phone ph no
phone ph number
phone tel numbers
phone phone contact*
phone contact no
phone mobile/landline
phone emergency phone*
phone telephone nr
phone personal phone*
national_id ss number*
national_id social security no
national_id social security nos
national_id social insurance number*
national_id social insurance no
national_id national identification number*
national_id national insurance no
national_id citizen id
national_id citizen ids
national_id citizenship number*
national_id civil id
national_id emirates id
national_id aadhar
national_id aadhaar number*
national_id nric
national_id nin
national_id itin
national_id tax number*
national_id taxpayer id
national_id taxpayer number
national_id tax identification number*
national_id tax ids
national_id personal id number*
national_id personal identification number*
national_id identity no
national_id passport no
national_id passport nos
national_id passport nr
national_id passport #
national_id passport id
national_id passport details
national_id passport data
national_id driver license number*
national_id driver's license number*
national_id drivers license number*
national_id driver's licence number*
national_id driving licence number*
national_id driving license number*
national_id license number*
national_id licence number*
national_id dl number*
national_id dl no
national_id dln
national_id id card number*
national_id identity card number*
national_id government id
national_id government issued id
national_id voter id
national_id voter ids
national_id national id no
national_id nat id
national_id national insurance no.
national_id last 4 ssn
national_id ssn last 4
national_id ssn/itin
national_id id document number*
national_id identity document number*
national_id social security nr
national_id personal numeric code*
national_id tax file number*
national_id fiscal code*
health_insurance_id insurance member id
health_insurance_id insurance member number*
health_insurance_id insurance policy no
health_insurance_id policy id
health_insurance_id policy ids
health_insurance_id subscriber id
health_insurance_id subscriber ids
health_insurance_id member number*
health_insurance_id medicare beneficiary*
health_insurance_id mbi
health_insurance_id nhs nos
health_insurance_id health id
health_insurance_id health ids
health_insurance_id health plan number*
health_insurance_id medical record number*
health_insurance_id medical record no
health_insurance_id medical record nos
health_insurance_id health insurance no
health_insurance_id health insurance policy*
health_insurance_id insurance policies
health_insurance_id insured id
health_insurance_id patient insurance id
health_insurance_id medicaid number*
health_insurance_id medicare card*
health_insurance_id medicaid ids
health_insurance_id medicare ids
health_insurance_id medical aid number*
health_insurance_id medical aid no
health_insurance_id health number*
health_insurance_id ohip
health_insurance_id group number
health_insurance_id insurance card number*
health_insurance_id insurance nr
health_insurance_id european health insurance card
health_insurance_id ehic
insurer insurance carrier*
insurer health plan
insurer health plan name
insurer payor
insurer insurance details
insurer insurance information
insurer insurance info
insurer insurance data
insurer health insurer*
insurer medical aid
insurer insurance coverage
insurer medical insurance
insurer insurance type
doctor attending doctor*
doctor treating physician*
doctor treating doctor*
doctor referring physician*
doctor referring doctor*
doctor family doctor*
doctor primary care physician*
doctor pcp
doctor provider name*
doctor treating dentist*
doctor npi
doctor responsible doctor
doctor doctors' names
doctor doctor names
doctor physician names
doctor therapist name
doctor midwife
doctor consultant name
blood_group blood groups and rh
blood_group blood/rh
blood_group rh factor
diagnosis medical notes
diagnosis case notes
diagnosis doctor notes
diagnosis doctor's notes
diagnosis chronic conditions
diagnosis clinical history
diagnosis clinical histories
diagnosis psychiatric notes
diagnosis psychiatric record*
diagnosis therapy notes
diagnosis session notes
diagnosis health history
diagnosis health histories
diagnosis clinical data
diagnosis mental health notes
diagnosis mental health record*
diagnosis disabilities
diagnosis disability status
diagnosis symptom*
diagnosis cause of death
diagnosis icd 10
diagnosis icd 9
diagnosis icd-9
diagnosis icd-11
diagnosis medical report*
diagnosis consultation notes
diagnosis discharge letter*
diagnosis diagnosis code*
diagnosis hospital records
diagnosis patient history
diagnosis patient histories
diagnosis patient chart*
diagnosis medical chart*
diagnosis medical files
diagnosis progress notes
diagnosis chief complaint
diagnosis clinical letters
diagnosis doctor letters
diagnosis referral letter*
diagnosis clinical report*
diagnosis diagnoses codes
diagnosis comorbidit*
diagnosis pregnanc*
diagnosis covid status
diagnosis medical docs
diagnosis dental record*
diagnosis dental chart*
diagnosis medical background
diagnosis treatment notes
diagnosis patient notes
diagnosis sick note*
diagnosis sick leave*
treatment treatment plan*
treatment treatment history
treatment prescribed medication*
treatment prescribed medicine*
treatment dosage*
treatment chemo*
treatment operations performed
treatment procedure codes
treatment immunization*
treatment immunisation*
treatment prescribed drug
treatment prescriptions history
treatment medication list*
treatment medication history
treatment cpt codes
treatment vaccination record*
treatment vaccines
treatment prescription data
treatment rx number*
treatment rx history
treatment refill*
treatment implant*
treatment medical procedures
treatment medicines bought
treatment medicines ordered
treatment purchased medicines
test_result lab values
test_result lab data
test_result blood results
test_result blood count*
test_result pcr results
test_result covid test*
test_result hiv test*
test_result genetic data
test_result dna data
test_result genome*
test_result genetic test*
test_result ultrasound*
test_result scan results
test_result xrays
test_result x rays
test_result audiogram*
test_result ct scan
test_result mammogra*
test_result pathology report*
test_result screening results
test_result vital signs
test_result hearing test*
test_result hearing curve*
test_result imaging report*
test_result radiology report*
test_result medical images
test_result radiology images
test_result scan images
test_result eye test*
test_result eye prescription*
test_result optical prescription*
test_result dicom images
test_result exam results
test_result examination report*
test_result lab work
test_result labwork
test_result bloodwork
test_result sti results
test_result test outcome*
test_result laboratory data
test_result laboratory tests
test_result laboratory findings
test_result tox screen*
test_result drug test*
test_result medical test*
test_result diagnostic test*
test_result allergy test*
test_result semen analysis
test_result pregnancy test*
password pws
password passhash
password hashed pw
password pass hash
password salted hash*
password bcrypt hash*
password md5 hash*
password sha256
password sha256 hash*
password sha512
password argon2
password plain text password*
password plain passwords
password clear text password*
password cleartext password*
password login credentials
password logins and passwords
password logins/passwords
password password md5
password password sha1
password ntlm hash*
password encrypted password*
password pw hash*
password user/password
password login/password
password login:password
password username:password
password user/pass
password passwort hash
password passw
password wordpress hashes
password phpass
password vb hashes
iban bank info
iban bank information
iban bank data
iban bank account no
iban account no
iban acc no
iban acc number*
iban bank acc
iban bank acc no
iban direct debit
iban iban/bic
iban bic/iban
iban bank account details
iban bank account info*
iban aba number*
iban account numbers and sort codes
iban bank statement*
iban bank routing*
iban bank card accounts
iban financial account*
iban bank account data
iban bank numbers
iban bank acct*
card ccs
card cc data
card cvvs
card card details
card card data
card last 4 digits of card*
card last four digits of card*
card last 4 of card
card last4
card card last 4
card last 4 digits of the card*
card last four of card
card card expiry
card credit card info*
card credit card data
card credit card details
card masked card*
card partial card*
card partial credit card*
card card last four
card tokenized card*
card payment card data
card card pan
card debit cards data
card card bin*
card payment info*
card payment data
card credit/debit card*
card cc numbers
card cc last 4
card card brand
card last 4 cc
card last 4 digits cc
document_scan passport photo*
document_scan passport pic*
document_scan passports scans
document_scan passport images
document_scan passport copy
document_scan passport pages
document_scan id photo*
document_scan photo id
document_scan photo ids
document_scan photos of id
document_scan photos of passport*
document_scan id pics
document_scan copies of passport*
document_scan copy of passport
document_scan copies of id
document_scan copy of id
document_scan scanned id
document_scan scanned passport
document_scan scanned passport*
document_scan driver license scan*
document_scan driver's license scan*
document_scan driver's licence*
document_scan driving licence*
document_scan driving license*
document_scan licence scans
document_scan license scans
document_scan id front back
document_scan id front/back
document_scan id front and back
document_scan kyc document*
document_scan kyc docs
document_scan kyc photo*
document_scan kyc scan*
document_scan kyc images
document_scan kyc files
document_scan id docs
document_scan identity docs
document_scan scanned contract*
document_scan scanned forms
document_scan scanned docs
document_scan pdf scans
document_scan document photo*
document_scan document copies
document_scan scans of passport*
document_scan scans of id
document_scan scan of id
document_scan scan of passport
document_scan id copies
document_scan id card photo*
document_scan id card scan*
document_scan id card copies
document_scan id documents
document_scan id document
document_scan proof of address
document_scan utility bill*
document_scan scanned prescriptions
document_scan scanned medical*
document_scan photos of documents
document_scan copies of documents
document_scan scanned birth certificates
document_scan birth certificate*
document_scan id selfie
document_scan selfie with id
document_scan dl scan*
document_scan dl front back
document_scan scanned paper*
ip ip logs
ip login ip
ip login ips
ip registration ip
ip last login ip
ip signup ip
ip ip adress*
ip ip addrs
ip reg ips
ip last ips
employer job position*
employer employer name*
employer employer info
employer workplaces
employer occupations
employer place of work
employer company and position
employer job role*
employer job function*
employer employer details
employer employment history
employer employment status
employer company/position
employer current employer
salary gross pay
salary net pay
salary monthly income
salary annual income
salary pay slips
salary pay slip
salary payslip*
salary pay stubs
salary pay stub
salary paystub*
salary salary slip*
salary pay data
salary yearly income
salary household income
salary pay grade*
salary pay records
salary compensation data
salary tax return*
salary w-2
salary w2
salary w2 forms
salary w-2 forms
none clinic name*
none name of the clinic
none name in pm
none name in dm
none name on request
none name of the victim
none name of the exchange
none name given
none name of company
none company's name
none victim name
none forum name
none project name
none site name
none website name
none vendor name
none seller name
none store name
none shop name
none kyc level*
none kyc status
none my email
none our email
none your email
none by phone
none password protected
none password in pm
none password inside
none password in the txt
none password in readme
none password in the description
none password for archive
none password to archive
none password of the archive
none password to the archive
none password for rar
none password for zip
none password for file*
none archive pass
none unzip password
none unrar password
none 7z password
none zip pass
none rar pass
none password to unzip
none pass to unzip
none pass in pm
none pw for archive
none archive pw
none name and shame
none names and shames
none no name
none last updated
none last update
none first come
none user agent
none insurance fraud
none signature forged
none email support
none email marketing
none email list*
none mail access
none mail server*
none phone support
none ip camera*
none ip tv
none identity theft
none medical equipment
none drugs and weapons
none drug shop
none street value
none born to
none doctor appointment
none card game*
none phone call*
none phone calls
none mobile app*
none mobile game*
none mobile operator*
none mobile provider
none mobile carrier
none mobile network*
none phone shop*
none phone company
none phone operator*
none telephone company
none telephone operator*
none email provider*
none email service*
none mail provider*
none mail service*
none password manager*
none credentials stuffing
none credential stuffing
none insurance broker*
none insurance group
none insurance database
none insurance db
none health insurance database
none health insurance company
none health insurance fund
none prescription drugs for sale
none treatment center*
none treatment centre*
none surgery center*
none blood test center
none diagnostic center*
none diagnostic centre*
none diagnostics center*
none diagnostics centre*
none diagnostics lab*
none diagnostic lab*
none radiology center*
none radiology group
none imaging center*
none imaging centre*
none radiology clinic*
none genome project
none income tax
none bank card shop
none password reset*
none forgot password
none forgot your password
none change password
none remember me password
none email notifications
none email address:
none sex toy*
none sex shop*
none sex work*
none sex dating
none address book*
none card shop*
none cc shop*
email mail
email mails
phone tel

[unit]
record guardians
record readers
record chats
record carers
staff workers
staff staff members
staff staff
staff employees
staff employee
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
record passenger
record pupil
record player
record players
record license holders
record licence holders
record licenses
record licences
record licensees
record cardholders
record card holders
record holders
record booking
record transactions
record tickets
record rides
record applicant
record candidates
record resumes
record cvs
record policy holders
record shoppers
record car owners
record vehicle owners
record kids
record teachers
record alumni
record graduates
record taxpayers
record borrowers
record beneficiaries
record beneficiary
record learners
record gamers
record wallets
record phone numbers
record mail addresses
record email addresses
record unique emails
record hashes
record combolines
record id scans
record ids
record selfies
record studies
record exams
record reports
record encounters
record admissions
record donations
record participants
record attendees
record inmates
record refugees
record visas
record registrants
record shipments
record deliveries
record parcels
record consumers
record payers
record depositors
record investors
record traders
record merchants
record professionals
record physicians
record pharmacists
record consultants
record creds
record dox
record hits
record strings
record ssn
record dobs
record visits
record consultations
record patient profiles
record health records
record medical profiles
record rows of data
record unique records
record unique users
record unique customers
record unique lines
record unique accounts
record user accounts
record customer records
record citizens records
record faces
record subscriptions
record app users
record clientele
record blood donors
record insured persons
record insured people
record insured members
record lab reports
record lab orders
record lab tests
record dna profiles
record pilgrims
record workers' records
record staff records
record employee records
record homeowners
record signatures
record purchases
record surveys
record forms
record files of clients
record subjects
record souls
record pax
record fans
record supporters
record volunteers
record pensioners
record veterans
record students' records
measure downloads
measure comments
measure threads
measure followers
measure reviews
measure ratings
measure nodes
measure employees worldwide
measure km
measure miles
measure square
measure pages long
measure devices
measure endpoints
measure machines
measure workstations
measure vms
measure stores
measure shops
measure schools
measure offices
measure locations
measure gb
measure rooms
measure doctors on staff

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
500000 half a mil
500000 half mil
250000 a quarter of a million
250000 a quarter of a mil
750000 three quarters of a million
750000 three quarter million
2000000 a couple million
2000000 a couple of million

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
takes firm
takes fixed
takes flat
takes each copy
takes takes it
takes takes them
takes takes the lot
takes takes everything
takes and it's yours
takes and it is yours
takes and they are yours
takes obo
takes ono
price i'm asking
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
health orthopaedic*
health orthopedic*
health eye hospital
health midwife
health midwives
health obstetric*
health paramedic*
industry farms
industry farming
health eyewear
health eye care
health eye clinic
health optometr*
health audiolog*
health hearing clinic*
health chiropract*
health therapist*
health mental health
health rehab
health rehabilitation
health midwif*
health maternity
health paediatric*
health pediatric*
health dermatolog*
health urolog*
health neurolog*
health imaging center
health pathology
health drugstore*
health prescription*
health nurse*
health nursing home*
health home care
health caregivers
health nhs
health urgent care
health medical billing
health medical devices
health health plan
health health insurer
health dna kit
health genetic test*
health vaccin*
health orthodont*
health gp surgery
health sanatorium
health medicaid
finance lender
finance lending
finance insurer
finance insurance broker*
finance insurance company
finance hedge fund
finance credit bureau
finance pension fund
finance wealth management
finance remittance
finance crypto wallet
finance stock broker*
finance debt collect*
finance microfinance
finance tax advis*
finance accountant*
finance auditor*
finance payroll bureau
finance forex
government taxpayer*
government tax portal
government council
government borough
government town hall
government electoral roll
government immigration
government border
government customs
government land registry
government dmv
government welfare
government benefits agency
government public sector
government parliament
government senate
government prison*
government tax payers
education pupils
education teacher*
education campus
education high school
education primary school
education e-learning
education lms
education alumni
education nursery school
education faculty
education tutoring
education school district
education course platform
retail shoe shop
retail shoes
retail sneakers
retail gift shop
retail bookstore
retail hardware store
retail diy store
retail pharmacy shop
retail flower shop
retail customers orders
retail loyalty card*
retail webshop
retail web shop
retail online retailer
retail wholesale
retail motorcycle parts
retail auto parts
retail electronics store
retail magento
retail shopify
retail woocommerce
retail prestashop
industry foundry
industry sawmill
industry brewery
industry packaging
industry plastics
industry textile*
industry shipyard
industry machinery
industry valves
industry pumps
industry tool maker
industry roofing
industry carpentry
industry architect*
industry agricult*
industry dairy
technology app users
technology software vendor
technology crm vendor
technology hr software
technology cloud service
technology web hosting
technology hosting company
technology managed service*
technology msp
technology cybersecurity company
technology startup
technology mobile app
technology esports
technology online game
transport bus company
transport coach company
transport transit
transport metro
transport subway
transport tram
transport ferry
transport cruise
transport haulage
transport haulier
transport trucking
transport courier*
transport parcel*
transport postal
transport school bus
transport ride hailing
transport scooter*
transport travel card*
transport transit card*
transport port authority
energy solar installer*
energy wind farm*
energy electric company
energy electricity supplier
energy heating oil
energy natural gas
energy pipeline
energy refinery
energy meter readings
energy water company
energy water board
media podcast*
media film studio
media broadcaster
media press agency
media subscribers of the paper
media printing house
legal law practice
legal solicitor*
legal barrister*
legal paralegal
legal patent office
legal patent attorney*
telecom broadband
telecom mvno
telecom voip
telecom sim cards registry
telecom phone company
telecom mobile carrier
telecom wireless carrier
other surveyor*
other recruitment agency
other staffing agency
other temp agency
other guests
other resort*
other ski resort
other museum*
other theatre*
other theater*
other football club
other fan club
other donors
other scout*
other union members
other trade union
other real estate agency
other estate agent*
other property manag*
other wedding
other casino*
other betting
other lottery
other matchmaking
other pet owners
other animal shelter
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
open is yours now
open are yours now
open links work
open the links work
open browse it all
open links are live
open links are open
open links below
open free to download
open ready for download
open available for download
open all files below
open now public
open made public
open is public now
open released in full
open fully released
open full release
open deadline passed
open deadline expired
open time is over
open time is up
open published: full
open status published
open status: published
open everything is online
open all data published
open all data is published
open everything is published
open everything is below
open full data published
open published 100%
open 100% published
open fully published
open full publication
open published in full
open all files published
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
sample per year
sample a year
sample each year
sample every year
sample annually
sample yearly
sample per month
sample a month
sample per day
sample a day
sample serves
sample serving
sample treats
sample treating
sample cares for
sample caring for
sample test file
sample in the sample
sample for proof
sample as proof
sample teaser
sample proof of
sample free lines
sample free rows
sample for free
sample trial
sample for test
sample testing rows
total full base
total whole base
total full database
total grand total
total complete
label record number
label lines count
label rows count
label users count
label total users
label total accounts
label total patients
label total customers
label compromised accounts
label affected users
label affected individuals
label affected accounts
label accounts affected
label people affected
label individuals affected
label patients affected
label customers affected
label number of records
label number of rows
label number of users
label number of patients
label number of accounts
label number of lines
label number of entries
label records count
label total count
label amount
label amount of lines
label size of db
label volume
label # of records
label user count
label entries count
label base size
label number of customers
label number of people
label total number
label total entries
label qty
label rows/records
label total row
label total line
absent no
absent without
absent w/o
absent without any
absent not including
absent excluding
absent except
absent lacks
absent does not contain
absent does not include
absent no longer has
absent doesn't have
absent doesn't include
absent don't have
absent do not have
absent minus
lacking not included
lacking not present
lacking not available
lacking not in the dump
lacking not in it
lacking are missing
lacking is missing
lacking was removed
lacking were removed
lacking are removed
lacking not part of
lacking are not there
lacking is not there
lacking are stripped
lacking stripped out
lacking are excluded
lacking is excluded
lacking not inside

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

# Which name a kind of data only in a list of others, or over a column.
[column]
address city and state
address city/state
address city, state
birth_date born
treatment drugs
test_result labs
test_result vitals
treatment dialysis
test_result ecg
test_result dna
test_result cholesterol
iban ach
password credentials
document_scan signature*
salary earnings
doctor surgeon*
doctor clinician*
salary income
employer occupation
employer profession
treatment procedures
test_result imaging
test_result radiology
phone cell
diagnosis medical information
diagnosis health information
diagnosis medical info
diagnosis medical data
diagnosis health data
document_scan scans
employer professions
address city
address town
address state
address county
address region
employer job
employer position
employer company
iban bank
iban bank name
card card
password salt
national_id id no
employer department
card expiry
card exp
