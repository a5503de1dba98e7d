# Русский. На строке значение и выражение; «*» заменяет любое окончание.

[offer]
ransom скачано
ransom похищено
ransom украдено
ransom на связь не вышл*
ransom платить отказал*
ransom не платит
ransom публикация через
ransom публикуем через
ransom если не заплат*
ransom в случае неуплаты
ransom компания молчит
sale ищу покупателя
sale ищем покупателя
sale ищу покупателей
sale продам
sale продаю
sale продаём
sale продается
sale продаются
sale продажа
sale продажи
sale на продажу
sale в продаже
sale продам базу
sale отдам за
sale цена
sale ценник
sale стоимость
sale прайс
sale покупатель
sale покупателю
sale покупателя
sale в одни руки
sale одни руки
sale гарант
sale гаранта
sale через гаранта
sale торг
sale торг уместен
sale оплата
sale предоплата
sale эскроу
sale первый контакт
sale пишите в лс
sale предложения в лс
sale селл
sale реализую
free слив
free слили
free слито
free слита
free слил
free сливаю
free слитая
free слитые
free бесплатно
free бесплатная
free бесплатный
free скачать
free скачивание
free качаем
free качайте
free раздаю
free раздача
free выкладываю
free выложил
free выложили
free выложена
free выложены
free делюсь
free поделюсь
free отдаю
free отдам
free даром
free в паблик
free паблик
free опубликован*
free халява
free халявы
free утекл*
free в открытом доступе
free в свободном доступе
free бесплатно скачать
free ссылка на скачивание
free зеркало
free новая ссылка
free новое зеркало
free перезалил
free перезалив
free обновил ссылку
free вот ссылка
request куплю
request купим
request покупаю
request скупаю
request выкуплю
request хочу купить
request готов купить
request ищу
request ищем
request в поиске
request поиск
request нужна
request нужны
request нужен
request нужно
request требуется
request у кого есть
request есть у кого
request кто продаёт
request кто может
request кто имеет
request есть ли у кого
request подскажите где
request где найти
request где купить
request где скачать
request поделитесь
request скиньте
request перезалейте
request запрос
request заплачу
request хорошо заплачу
request плачу хорошо
discussion туториал
discussion гайд
discussion мануал
discussion инструкция
discussion урок
discussion уроки
discussion обучение
discussion курс
discussion как сделать
discussion как это
discussion как вы
discussion как правильно
discussion как
discussion почему
discussion вопрос
discussion вопросы
discussion обсуждение
discussion обсудим
discussion мнение
discussion мнения
discussion что думаете
discussion кто что думает
discussion помогите
discussion помощь
discussion подскажите
discussion правила
discussion новичок
discussion знакомство
discussion привет всем
discussion всем привет
discussion совет
discussion советы
discussion кидала
discussion кидалы
discussion арбитраж
discussion скам
discussion отзыв
discussion отзывы
discussion помните
discussion старая утечка
discussion старый слив
discussion давняя утечка
discussion разбор
discussion анализ утечки
discussion история взлома
discussion я думаю
discussion по-моему
discussion имхо
discussion ошибка
discussion купил
discussion покупал
discussion тестовые данные
discussion вымышленные данные
discussion сгенерированы
discussion лабораторная работа
discussion учебная база
discussion отзыв о
news сообщает
news сообщают
news сообщил
news сообщила
news сообщили
news сообщается
news по данным
news по информации
news по словам
news новости
news новость
news статья
news статьи
news журналист*
news пресс-служба
news пресс-релиз
news роскомнадзор
news расследовани*
news возбуждено
news возбудили
news уголовное дело
news заявил
news заявила
news заявили
news подтвердил
news подтвердила
news подтвердили
news штраф
news оштрафован*
news задержан*
news арестован*
news исследовател*
news пострадавш*
news хакеры похитили
news хакеры взломали
news подверглась атаке
news подвергся атаке
news кибератак*
news суд
news издание
news ведомство
auction аукцион*
auction старт
auction блиц
auction шаг
auction ставка
auction ставки
auction начальная цена
auction стартовая цена
ransom будут опубликованы
ransom будет опубликована
ransom будет опубликовано
ransom опубликуем
ransom выложим
ransom осталось дней
ransom дней до публикации
ransom до публикации
ransom обратный отсчет
ransom таймер
ransom выкуп
ransom отказал* платить
ransom отказались платить
ransom не заплатил*
ransom не вышли на связь
ransom зашифрован*
ransom крайний срок
ransom переговор*
data база
data базы
data базу
data базе
data баз
data база данных
data базу данных
data базы данных
data бд
data дамп
data дампа
data дампы
data данные
data данных
data персональные данные
data персональных данных
data записей
data записи
data строк
data строки
data пациент*
data клиентская база
data медкарты
data медицинские карты
data утечка
data утечки
data архив
data выгрузка
data файлы
data логи
data логов
data логины
data датасет
goods наркотик*
goods гашиш
goods кокаин
goods мефедрон
goods фальшив*
goods поддельн*
goods аккаунты netflix
goods аккаунты steam
goods подписка
goods хостинг
goods абузоустойчив*
goods сервер
goods дедики
goods дедик
goods прокси
goods впн
goods вирус
goods стилер
goods крипт
goods ботнет
goods эксплойт
goods трафик
goods накрутка
goods спам
goods рассылка
goods софт
goods скрипт
goods чекер
goods обнал
goods дропы
goods дроп
goods сим-карты
goods симки
goods дебетовые карты
goods пробив
goods отрисовка
goods права
goods дипломы
goods доступ к сети
goods доступы
goods велосипед
goods ноутбук
goods услуги
goods услуга
goods в месяц
goods в сутки
goods в день
goods гарантия
goods автомагазин
goods аккаунты
goods парсинг
goods аренда
goods сдам в аренду
goods боты
goods сервера
goods серверы
goods вакансия
goods требуются
goods доступ в сеть
deny не продаю
deny не продаём
deny не продам
deny не продается
deny не для продажи
deny не на продажу
deny ничего не продаю
deny не сливаю
deny не выкладываю
deny не раздаю
deny не делюсь
deny не мой слив
deny утечки не было
deny продажа запрещена
deny данных нет
deny данные не брал
deny ничего не копировал
none как указано
none так как
none как обычно
none как всегда
none как и
none как в
none не нужно
none не нужен
none не нужна
none цена вопроса
none военная база
none базовый
none база отдыха
none поиска работы
none права доступа
none по суду
none как на
none как новый
sold продано
sold продана
sold продан
sold уже продано
sold закрыто
sold неактуально
sold не актуально
sold сделка закрыта

[field]
none без паролей
none без пароля
none паролей нет
none пароля нет
none пол-миллиона
none пол миллиона
none пол-ляма
none пол ляма
name фио
name имя
name имена
name имен
name фамилия
name фамилии
name фамилию
name отчество
name имя и фамилия
name полное имя
name полные имена
name ф.и.о
birth_date дата рождения
birth_date даты рождения
birth_date дату рождения
birth_date дат рождения
birth_date д.р
birth_date др
birth_date год рождения
birth_date дата рожд
birth_date датарождения
sex пол
sex пола
address адрес
address адреса
address адресов
address адрес проживания
address адрес регистрации
address домашний адрес
address домашние адреса
address прописка
address индекс
email почта
email почты
email почту
email электронная почта
email электронной почты
email адрес электронной почты
email адреса электронной почты
email адрес почты
email адреса почты
email мыло
email имейл
email имейлы
email емейл
email емейлы
email эл. почта
phone телефон
phone телефоны
phone телефонов
phone телефона
phone номер телефона
phone номера телефонов
phone номера телефона
phone номер тел
phone моб. телефон
phone мобильный
phone мобильные
phone мобильный телефон
phone тел
national_id снилс
national_id снилсы
national_id инн
national_id иин
national_id номер социального страхования
national_id номера социального страхования
national_id паспортные данные
national_id данные паспорта
national_id серия и номер паспорта
health_insurance_id омс
health_insurance_id полис
health_insurance_id полис омс
health_insurance_id полисы
health_insurance_id полисы омс
health_insurance_id номер полиса
health_insurance_id номера полисов
health_insurance_id номер полиса омс
health_insurance_id номера полисов омс
health_insurance_id дмс
insurer страховая
insurer страховая компания
insurer страховщик
insurer страховой компании
insurer страховые компании
doctor врач
doctor врачи
doctor врача
doctor врачей
doctor лечащий врач
doctor фио врача
doctor доктор
doctor доктора
blood_group группа крови
blood_group группу крови
blood_group группы крови
blood_group резус
blood_group резус-фактор
diagnosis диагноз
diagnosis диагнозы
diagnosis диагноза
diagnosis диагнозов
diagnosis диагнозами
diagnosis диагнозом
diagnosis мкб
diagnosis мкб-10
diagnosis мкб10
diagnosis анамнез
diagnosis анамнезы
diagnosis история болезни
diagnosis истории болезни
diagnosis историй болезни
diagnosis заболевани*
diagnosis болезни
diagnosis медкарта
diagnosis медкарты
diagnosis медкарт
diagnosis медицинская карта
diagnosis медицинские карты
diagnosis медицинских карт
diagnosis выписки
diagnosis выписка
diagnosis аллергии
treatment лечение
treatment лечения
treatment назначения
treatment назначение
treatment рецепт
treatment рецепты
treatment рецептов
treatment лекарств*
treatment препараты
treatment вакцин*
treatment прививк*
treatment операции
test_result результаты анализов
test_result результат анализа
test_result результаты анализа
test_result результатов анализов
test_result результатами анализов
test_result анализы
test_result анализов
test_result анализ крови
test_result анализы крови
test_result результаты тестов
test_result результаты исследований
test_result результаты
test_result исследования
test_result исследований
test_result снимки мрт
test_result рентген
test_result мрт
test_result узи
password пароль
password пароли
password паролей
password паролями
password хэши паролей
password хеши паролей
password логин:пароль
iban банковский счет
iban банковские счета
iban банковские реквизиты
iban номер счета
iban номера счетов
iban реквизиты
iban счет
card банковская карта
card банковские карты
card банковских карт
card номер карты
card номера карт
card кредитные карты
card кредитных карт
document_scan паспорт
document_scan паспорта
document_scan паспортов
document_scan сканы паспортов
document_scan скан паспорта
document_scan сканы
document_scan сканы документов
document_scan скан документов
document_scan фото паспорта
document_scan фото документов
document_scan номер паспорта
document_scan серия паспорта
document_scan удостоверение личности
document_scan удостоверения личности
document_scan водительские права
ip айпи
ip ip-адрес
ip ip-адреса
ip ip адрес
ip ip адреса
employer работодатель
employer место работы
employer места работы
employer должность
employer должности
employer работа
employer профессия
salary зарплата
salary зарплаты
salary зарплатная
salary доход
salary доходы
salary оклад
none имя пользователя
none имена пользователей
none имя файла
none имя домена
none имя сайта
none доменное имя
none адрес кошелька
none адрес btc
none адрес сайта
none пароль от архива
none пароль на архив
none пароль архива
none пароль:
none пароль -
none на почту
none в почту
none пишите на почту
none счет за
none за счет
none в работе
none работа с
none работа через
none работа через гаранта
none банковский пароль
none средний пол
none проводим анализ
none др.
none и др

[unit]
staff сотрудник*
staff работник*
record водителей
record водителя
record поездок
record поездки
record заказов
record заказа
record договоров
record договора
record протоколов
record анализов
record исследований
record снимков
record доноров крови
record детей
record родителей
record пассажиров
record должников
record заявок
record заявлений
record обращений
record посетителей
record покупателей
record избирателей
record учеников
record семей
record владельцев
record адресов
record телефонов
record сканов
record скана
record чеков
record вызовов
record участников
record строк*
record постояльцев
record жильцов
record членов
record имен
record бронирований
record вкладчиков
record запись
record записи
record записей
record пациент
record пациента
record пациентов
record клиент
record клиента
record клиентов
record пользовател*
record человек
record человека
record людей
record граждан
record гражданина
record житель
record жителя
record жителей
record аккаунт
record аккаунта
record аккаунтов
record учетных записей
record учетные записи
record учётная запись
record карт пациентов
record медкарт
record медицинских карт
record персон
record лиц
record абонент
record абонента
record абонентов
record контакт
record контакта
record контактов
record анкет
record профил*
record физлиц
record застрахованных
record врачей
record доноров
record студентов
record номеров
record имейлов
record емейлов
record паспортов
record уникальных
record уников
record результатов анализов
record рецептов
record штук
record шт
record данных пациентов
measure день
measure дня
measure дней
measure час
measure часа
measure часов
measure минут
measure недел*
measure месяц*
measure год
measure года
measure лет
measure больниц
measure больницы
measure больница
measure клиник
measure клиники
measure клиника
measure поликлиник
measure филиал*
measure лаборатори*
measure аптек
measure аптеки
measure стран
measure страны
measure городов
measure регион*
measure таблиц
measure таблицы
measure таблица
measure колонок
measure столбцов
measure полей
measure поля
measure сервер*
measure копий
measure копия
measure страниц
measure ответов
measure просмотров
measure сообщений
measure процентов
measure раз
measure раза
measure рук
measure руки
measure покупател*
measure частей
measure сделок
measure отзывов
measure коек

[number]
1000 тыс
1000 тыс.
1000 тысяч
1000 тысяча
1000 тысячи
1000 тыщ
1000000 млн
1000000 млн.
1000000 миллион
1000000 миллиона
1000000 миллионов
1000000 лям
1000000 ляма
1000000 лямов
1000000000 млрд
1000000000 млрд.
1000000000 миллиард
1000000000 миллиарда
1000000000 миллиардов
1000 к
1000000 кк
1000000 м

[amount]
500000 полмиллиона
500000 пол-миллиона
500000 пол миллиона
500000 пол ляма
500000 пол-ляма
500000 полляма
500000000 полмиллиарда
1500000 полтора миллиона
1500000 полтора ляма
1500 полторы тысячи
1500000000 полтора миллиарда
1000000 миллион
1000000 один миллион
1000 тысяча
2 два
2 две
3 три
4 четыре
5 пять
6 шесть
7 семь
8 восемь
9 девять
10 десять
12 двенадцать
15 пятнадцать
20 двадцать
30 тридцать
40 сорок
50 пятьдесят
60 шестьдесят
70 семьдесят
80 восемьдесят
90 девяносто
100 сто
150 полторы сотни
200 двести
300 триста
400 четыреста
500 пятьсот
600 шестьсот
700 семьсот
800 восемьсот
900 девятьсот

[size]
1000 кб
1000000 мб
1000000 мегабайт*
1000000000 гб
1000000000 гиг
1000000000 гига
1000000000 гигов
1000000000 гигабайт*
1000000000000 тб
1000000000000 терабайт*

[currency]
RUB руб
RUB руб.
RUB рубл*
RUB р
RUB р.
RUB деревянных
USD долл
USD долл.
USD доллар*
USD бакс*
USD уе
USD у.е
USD зелен*
EUR евро
GBP фунт*
BTC битк*
XMR монеро
USDT тезер*
UAH грн
UAH гривен

[money]
price цена
price ценник
price стоимость
price прайс
price прошу
price отдам за
price продам за
price продаю за
price по цене
price хочу
start старт
start стартовая цена
start начальная цена
start начальная ставка
step шаг
step шаг ставки
step минимальный шаг
blitz блиц
blitz блиц-цена
blitz блиц цена
blitz выкуп сразу
other выручка
other выручкой
other выручку
other оборот
other оборотом
other доход
other прибыль
other штраф
other штрафа
other выкуп
other выкупа
other ущерб
other зарплата
other депозит
other депозитом
other комиссия
other потребовали
other требуют
other оштрафована на
other оштрафован на
other оштрафовали на

[sector]
health оптик*
health психиатр*
health психолог*
health узи
health донор*
health скорая
health переливани*
government избирател*
government фонд
government паспортн*
transport каршеринг*
transport перевоз*
transport поездк*
transport пассажир*
retail мебел*
retail одежд*
retail торгов*
retail зоомагазин*
energy электро*
energy жкх
industry металл*
industry горно*
other билет*
other знакомств*
health больниц*
health клиник*
health поликлиник*
health лаборатор*
health медицин*
health медцентр*
health мед. центр
health здравоохранени*
health минздрав*
health пациент*
health врач*
health аптек*
health фарм*
health стоматолог*
health роддом*
health госпитал*
health санатори*
health медкарт*
health страховая медицинская
finance банк*
finance страховая
finance страховая компания
finance страховой компании
finance кредит*
finance микрозайм*
finance мфо
finance финанс*
finance бирж*
government правительств*
government министерств*
government госуслуг*
government гос
government мэри*
government администраци*
government полици*
government мвд
government налогов*
government гибдд
government муниципал*
government посольств*
education университет*
education школ*
education институт*
education вуз*
education колледж*
education студент*
retail магазин*
retail интернет-магазин*
retail маркетплейс*
retail супермаркет*
retail доставк*
telecom оператор
telecom оператора
telecom сотов*
telecom мобильный оператор
telecom провайдер*
telecom телеком*
telecom мтс
telecom билайн
industry завод*
industry фабрик*
industry промышленн*
industry строительн*
technology айти
technology it-компани*
technology разработчик*
technology соцсет*
technology приложени*
transport авиакомпани*
transport аэропорт*
transport логисти*
transport транспорт*
transport ржд
transport такси
energy энерг*
energy нефт*
energy газ
energy газпром
media газет*
media телеканал*
media сми
legal адвокат*
legal юридическ*
legal нотариус*
other отел*
other гостиниц*
other турагент*
other недвижимост*
other фитнес

[contact]
message лс
message в лс
message личку
message в личку
message личные сообщения
message в пм
message пм
email на почту
telegram телеграм*
telegram телега
telegram телегу
telegram в телегу
telegram тг
telegram в тг
telegram тгшка
jabber джаббер*
jabber жаба
jabber жабу
jabber в жабу
jabber жабер
tox токс
tox в токс
session сессия:
session сешн
signal сигнал:
icq аська
icq аську

[format]
spreadsheet эксель
spreadsheet экселе
spreadsheet таблица excel
document документы
document документов
image фото
image снимки
image изображения
text текстовый файл
text в тексте
mail почтовые ящики
mail почтовых ящиков
archive архив
archive архиве
archive архивом
archive в архиве
backup бэкап*
backup бекап*
backup резервная копия

[sign]
open опубликовано полностью
open опубликованы полностью
open выкладываем все
open выложили все
open выложено все
open все опубликовано
open все в открытом доступе
open все файлы опубликованы
open полная публикация
open срок истек
open время вышло
sample пример:
sample примеры:
sample пример строк*
sample пример базы
sample примеры строк
sample например
sample первые
sample несколько строк
sample образец
sample образца
sample образцы
sample семпл*
sample сэмпл*
sample пробник
sample превью
sample фрагмент
sample пруф
sample пруфы
sample кусок
sample часть
sample на пробу
sample для проверки
sample вот
total всего
total итого
total общее количество
total в общей сложности
label количество
label количество строк
label количество записей
label кол-во
label кол-во строк
label кол-во записей
label число записей
label записей
label строк
label строки
label объем
label всего строк
label всего записей
breach взломан
breach взломана
breach взломано
breach взломали
breach взлом
breach взлом от
breach утечка
breach утечка от
breach утечка за
breach дата утечки
breach дата взлома
breach дата слива
breach дата дампа
breach дамп от
breach дамп за
breach слив от
breach слив за
breach слит
breach слита
breach слито
breach слили
breach слили в
breach база от
breach база за
breach данные за
breach данные на
breach данные от
breach выгружена
breach выгружено
breach выгрузка
breach выгрузка от
breach выгрузка за
breach выкачана
breach выкачано
breach украдена
breach украдено
breach украдены
breach похищены
breach получена
breach снята
breach снят
breach актуальность
breach актуальна на
breach актуальна
breach актуальные на
breach актуально на
breach свежесть
breach свежая
breach свежак
breach дата
breach год

[victim]
none свежая
none моя
none наша
none моя база
none свежий
none новая
none новый
none полная
none полный
none приватная
none эксклюзив
none уникальная
none большая
none вся
none все
none помогите
none срочно
none частная
none частной
none государственной
none городской
none областной
none крупной
none крупная
none сети
none одной
none всех
of база
of базу
of базы
of база данных
of базу данных
of базы данных
of бд
of дамп
of слив
of утечка
of утечка из
of слив из
of данные
of данные пациентов
of данные клиентов
of пациенты
of клиенты
label из базы
label жертва
label компания
label цель
label организация
label сайт
label источник
label ресурс
label домен
