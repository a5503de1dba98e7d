# Русский. На строке значение и выражение; «*» заменяет любое окончание.

[offer]
ransom ваши диски
ransom ваша сеть
ransom ваши серверы
ransom ваши файлы
ransom под замком
ransom ваши данные у нас
ransom на наших дисках
ransom не переименовывайте
ransom почта в записке
ransom если не ответите
ransom если не заплатите
ransom увидят ваши
ransom ваши клиенты узнают
ransom у вас трое суток
ransom у вас четверо суток
ransom у вас пять суток
goods убирает дубли
goods репозиторий
goods чистильщик
discussion раньше не брал
discussion похоже на правду
discussion дорого
invented сгенерирован*
invented из генератора
invented конкурс
invented выдуман*
invented симулятор
service любой регион
service на конкретного человека
service скажите кто
service половину вперед
service половина вперед
access vpn и пароли
access пароли трех
access пароли админов
ransom публикация назначена
ransom ожидает публикации
ransom пока не опубликовано
ransom если руководство
ransom до следующей
ransom следующая часть
ransom следующей порции
ransom следующая порция
ransom остальное выложим
ransom остальное выйдет
ransom станет доступно
ransom станут доступны
ransom будут выложен*
ransom будет выложен*
ransom раздадим
ransom откроем доступ всем
ransom сольем
service инструмент
service срочный
service пакет на
service бот
service с поддержкой
service лицензия
service обновления бесплатно
service прокси в комплекте
service в час
service в минуту
service строк в минуту
service потоков
service исходник
service исходники
service парсер
service дополню
service попадание
service обогащение
service обогащу
service оплата после
service работаем с
service ответ за
service отдаю список
service возвращаю
service на выходе
service скармливаете
service скидываете
service присылаете
service любой сайт
service с любого сайта
service солью бд
service вытащу
service вытяну
service на заказ
service под заказ
service за номер
service за проверку
service за запрос
service за человека
service пробиваю
access рут
access один арендатор
access арендатор
access сдам логин
access сдаю логин
access шелл
access вебшелл
access машин в сети
access хостов
access бекапы
access бэкапы
access антивирус снят
access антивирус
access выкачивать не буду
access выгрузку не делаю
access без выгрузок
access не качал
access не выгружал
access сам не сливаю
access только доступ
access токен к
access токен
access логин от
access логин врача
access только логин
access учетку
access с правами
access права на просмотр
access права администратора
access права админа
access админ домена
access доступ к
access доступ в
sold проданы третьему
sold проданы
sold публикации не будет
invented ни одного живого
invented скриптом
invented для нагрузки
free мне больше не нужно
free доступны всем
free доступно всем
free переговоры окончены
free ссылки рабочие
free отдам даром
free целиком ниже
ransom у него время до
ransom время до
ransom увидят все
ransom молчит
news сообщило
news злоумышленники
news обещают
discussion как в описании
discussion возьму ещё
discussion брал три раза
discussion третью ждал
discussion за что вы платите
discussion и так каждую
discussion разбираем случай
discussion что сделать у себя
discussion закрыть порт
discussion а помните
discussion всех повязали
discussion с тех пор
discussion уходит в корзину
discussion предупреждение
discussion перепродажа
discussion правильно ли
discussion прочитал что
discussion смысл тогда
discussion что скажете
discussion как узнать
discussion посмотреть есть ли
discussion прошлогодний
discussion сверил
discussion порядок колонок
service пробью
service отчёт по человеку
service срок сутки
service прозвон
goods обзвон
goods звонилка
goods от вас только голос
access учётка
access выгрузить нельзя
goods базами не торгую
access выгрузок нет
request возьму
request плачу
request плачу за строку
request плачу построчно
request нужна база
request нужны клиенты
request сначала на проверку
sale и забирайте
sale и забирай
sale меньше не пишите
sale не меньше
sale расчёт usdt
sale расчет в usdt
sale один покупатель
sale остальное по запросу
sale сторгуемся
sale готов обменять
sale за оба
sale все вместе
sale оптом и в розницу
sale целиком
sale только целиком
sale одним лотом
sale первому написавшему
sale кто первый
sale максимум троим
sale двум покупателям
sale гарант форума
sale только гарант
sale торга нет
sale без торга
sale обмен
sale меняю
sale обмен на
sale в xmr
sale в btc
sale в ltc
sale только крипта
sale новая цена
sale снизил
sale скидываю
sale отдаю за
sale еще актуально
sale актуально
sale пробник
sale пробник в лс
sale пример в лс
sale сэмпл в лс
sale не показываю
sale за строку
sale от 100 строк
sale могу выгружать
sale забирайте за
sale есть в наличии
sale предлагайте цену
sale предлагайте
free забирайте
free берите
free пользуйтесь
free лежало в открытом
free лежит открыто
free открытый доступ
free без пароля
free пароль на архив
free пароль от архива
free ссылки открыты
free ссылки ниже
free ссылка ниже
free все тут
free полный файл
free пока живо
free пока открыто
free пока не удалили
free писал им
free молчат
free не ответили
free опубликовано полностью
free опубликовано 100%
free выложено полностью
free часть 2
free вторая половина
ransom до шифрования
ransom скопировали
ransom мы скопировали
ransom выгрузили
ransom мы выкачали
ransom у нас на руках
ransom остается
ransom рабочих дня
ransom рабочих дней
ransom у руководства
ransom на ответ
ransom для связи с нами
ransom после этого все
ransom после чего
ransom иначе все
ransom иначе опубликуем
ransom последнее предупреждение
ransom последний шанс
ransom ультиматум
ransom отсрочку
ransom переговоры
ransom переговорщик
ransom из вежливости
patients пациент*
patients медкарты
patients медицинские карты
patients медкарт
patients истории болезни
patients больные
patients больных
patients застрахованн*
patients доноры
patients доноров
invented вымышленные данные
invented тестовые данные
invented учебная база
invented сгенерированы
invented сгенерировал
invented сгенерировано
invented сгенерирован
invented генератор
invented генератора
invented генератором
invented синтетическ*
invented вымышлен*
invented выдуманы
invented выдуманных
invented выдуманные
invented выдумали
invented придуман*
invented фейковые данные
invented фейк
invented рандом*
invented случайные имена
invented не настоящие
invented ненастоящие
invented не существует
invented никого из них нет
invented учебный датасет
invented для тестов
invented нагрузочного теста
invented нагрузочное тестирование
invented юнит-тесты
invented стенд
invented на своем стенде
invented открытые данные
invented открыл статистику
invented статистика
invented обезличен*
invented агрегирован*
invented без персональных данных
invented анонимизирован*
invented росстат
invented методичка
invented из методички
news полиция
news полицейские
news прокурат*
news следователи
news следствие
news следственный комитет
news фсб
news приговор*
news осужден*
news министр*
news минздрав
news губернатор*
news депутат*
news тасс
news риа
news газета
news подробнее
news читать далее
news читать полностью
news корреспондент
news эксперты
news эксперт
news аналитики
news исследование
news опрос показал
news злоумышленник*
news киберпреступник*
news преступник*
news хакеры
news хакерская атака
news атака на
news были похищены
news похищены
news похитили
news утекли
news утечка данных
news утечку отрицает
news отрицает
news опровергли
news опроверг
news уверяет
news рассказал*
news отметил*
news пояснил*
news признал
news признал сеть
news требовали
news требуют
news выкуп в
news иск
news иски
news компенсац*
news сводка
news сводка утечек
news за неделю
news дайджест
news как стало известно
news якобы
news предположительно
news пострадавших уведомят
discussion спор
discussion возврат
discussion верните
discussion требую возврат
discussion вернуть деньги
discussion обещал
discussion не отвечает
discussion пропал
discussion слился
discussion кинул
discussion кинули
discussion развел
discussion развели
discussion переписка во вложении
discussion скрины
discussion из 10
discussion рекомендую
discussion советую
discussion продавец вежливый
discussion взял за
discussion брал у
discussion купил у
discussion пришло
discussion достали
discussion надоели
discussion надоело
discussion задолбали
discussion сколько можно
discussion кто это покупает
discussion кому это надо
discussion лол
discussion ахах*
discussion хаха
discussion ржу
discussion опрос
discussion голосуем
discussion голосование
discussion почем нынче
discussion сколько стоит
discussion сколько бы вы
discussion интересно сравнить
discussion администрация
discussion админы
discussion модератор*
discussion бан
discussion забанен*
discussion проверяется
discussion с сегодняшнего дня
discussion отныне
discussion раньше было
discussion в былые
discussion ностальгия
discussion помните диск
discussion помните как
discussion помню
discussion трейсбек
discussion исключение
discussion стектрейс
discussion не работает
discussion падает
discussion не видит
discussion вылетает
discussion импорт
discussion миграция
discussion как разбить
discussion как пропустить
discussion кто знает
discussion кто шарит
discussion заранее спасибо
discussion подскажет
discussion шаг 1
discussion шаг 2
discussion по шагам
discussion в этом уроке
discussion разбираем
discussion в учебных целях
discussion заговор
discussion представьте
discussion а что если
discussion говорят что
discussion пришло письмо
discussion сожалеем
discussion стоит ли волноваться
discussion повестка
discussion протокол собрания
discussion расписание
discussion список покупок
discussion турнирная таблица
discussion задача
discussion критерий
discussion складчина
discussion видеокурс
discussion курсы
discussion уроков
discussion обучалка
discussion наставник
discussion сертификат
discussion работа
discussion зарплата от
discussion подработка
goods курьер
goods курьеры
goods закладчик
goods партнерка
goods партнерская программа
goods шифровальщик
goods локер
goods лоадер
goods троян
goods фишинг
goods фишинговая страница
access панель
access доступ
access доступ:
access доменный админ
goods облако логов
goods облако
goods в неделю
goods в год
goods за штуку
goods за шт
goods штука
goods за гб
goods за аккаунт
goods в наличии
goods оптом
goods впс
goods абуз
goods игровые аккаунты
goods лайки
goods подписчики
goods подписчиков
goods смс рассылка
goods сим карты
goods сим-карт
goods симка
goods виртуальные номера
goods дампы карт
goods карты с балансом
goods обналичка
goods паспорт на заказ
goods права на заказ
goods диплом
service отрисовк*
goods скан на заказ
service пробить
service детализация
goods таблетки
goods трава
goods оружие
goods патроны
goods винил
goods пластинки
goods пластинок
goods мотоцикл
goods машина продам
goods самовывоз
goods сдэк
goods состояние отличное
goods б/у
goods пробег
goods гитара
goods приставка
goods мебель
goods инвестиции
goods сигналы
goods займ срочно
service взлом на заказ
goods восстановление доступа
goods рецепт борща
goods текст песни
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
discussion лабораторная работа
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
auction торги
auction торгов
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
data клиентская база
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
service софт
service скрипт
service чекер
goods обнал
goods дропы
goods дроп
goods сим-карты
goods симки
goods дебетовые карты
service пробив
service отрисовка
goods права
goods дипломы
access доступ к сети
access доступы
goods велосипед
goods ноутбук
service услуги
service услуга
goods в месяц
goods в сутки
goods в день
goods гарантия
goods автомагазин
goods аккаунты
service парсинг
goods аренда
goods сдам в аренду
goods боты
goods сервера
goods серверы
discussion вакансия
goods требуются
access доступ в сеть
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
national_id номера загранпаспортов
none полисы осаго
none полис осаго
none зарплату нам
employer работа место
none телефонный звонок
none телефонные звонки
test_result уровень сахара
test_result глюкоз*
test_result холестерин*
test_result гемоглобин*
test_result креатинин*
test_result артериальное давление
test_result жировая масса
test_result индекс массы
test_result имт
test_result эхокг
test_result кардиограмм*
test_result мрт снимк*
test_result снимки кт
test_result снимки рентген*
test_result рентген*
test_result ультразвук*
test_result эндоскоп*
test_result гастроскоп*
test_result колоноскоп*
test_result гистолог*
test_result цитолог*
test_result спермограмм*
test_result результат переноса
test_result результаты скрининг*
test_result скрининг*
test_result результат теста
test_result результат анализ*
test_result результаты обследован*
test_result лаб. данные
test_result кровь и моча
test_result вич-тест*
test_result генетический тест
test_result генетические тесты
test_result отчёт по генам
test_result отчёты по генам
test_result полисомнограф*
test_result спирометри*
test_result дайком
test_result dicom снимк*
test_result допинг-тест*
test_result заключения узи
test_result протоколы исследован*
test_result ответы лаборатории
diagnosis хронические болезни
diagnosis болезнях
diagnosis чем болел*
diagnosis чем болеют
diagnosis чем болен
diagnosis чем больны
diagnosis на что жалуется
diagnosis на что жалуются
diagnosis повод вызова
diagnosis поводы вызова
diagnosis причина вызова
diagnosis причина госпитализации
diagnosis причина смерти
diagnosis свидетельства о смерти
diagnosis диагноз по мкб
diagnosis основной диагноз
diagnosis диагноз основной
diagnosis диагнозам
diagnosis диагнозах
diagnosis выписной эпикриз
diagnosis выписки из стационара
diagnosis медицинские карты в
diagnosis медицинской карты
diagnosis медицинских картах
diagnosis карты пациентов
diagnosis карточки пациентов
diagnosis карточки больных
diagnosis санаторно-курортн*
diagnosis санкурорт*
diagnosis заключения врача
diagnosis медсправк*
diagnosis медицинские справки
diagnosis листы нетрудоспособности
diagnosis ампутаци*
diagnosis срок беременности
diagnosis стадия рака
diagnosis вич+
diagnosis психдиагноз*
diagnosis наркоучет
diagnosis учет у нарколога
diagnosis учет в пнд
diagnosis группа здоровья
diagnosis меддан*
diagnosis сопутствующ*
diagnosis протоколы осмотра
diagnosis осмотр врача
diagnosis записи приёма
diagnosis записи психолога
diagnosis риски диабета
diagnosis анкета здоровья
diagnosis анкеты здоровья
treatment назначенные процедуры
treatment процедура
treatment протоколы эко
treatment протокол эко
treatment что делали
treatment что им делали
treatment что с зубами делали
treatment что лечили
treatment чем лечили
treatment как лечили
treatment чем лечат
treatment что принимают
treatment что назначили
treatment что пьют
treatment что прописали
treatment что кололи
treatment что вкололи
treatment курс лечения
treatment препарат и сколько
treatment прописанн*
treatment рецептурн*
treatment заказы лекарств
treatment вакцинаци*
treatment сертификат о вакцинации
treatment лучевая
treatment лучевой терапии
treatment переливани*
treatment ботулотокс*
treatment филлер*
treatment протез какой
treatment протезирован*
treatment брекет*
treatment выданные лекарства
treatment услуги оказан*
treatment медуслуг*
doctor у какого доктора
doctor у какого врача
doctor какой врач
doctor доктор
doctor доктора
doctor докторов
doctor терапевт
doctor хирург
doctor психотерапевт*
doctor акушер*
doctor лікар
doctor лікаря
doctor кто лечил
doctor кто принимал
doctor кто вел
doctor врач, к которому
insurer страховая компания по омс
insurer кто страхует
insurer какая страховая
insurer страховых компаний
insurer страховщик*
health_insurance_id полис/снилс
national_id личные номера
national_id уд. личности
national_id іпн
national_id номер водительского
national_id водительское удостоверение номер
national_id пинфль
national_id серия номер
document_scan сканы договор*
document_scan скан загранника
document_scan скан загранпаспорта
document_scan скан документа
document_scan сканы удостоверен*
document_scan копии паспорта
document_scan ксерокоп*
document_scan фотки паспорт*
document_scan фотка паспорта
document_scan фотки прав
document_scan фото с двух сторон
document_scan селфи*
document_scan паспорт скан
document_scan паспорта сканы
document_scan отсканирован*
document_scan паспорта в скан*
document_scan с паспортом в руках
iban номер карточного счёта
iban карточный счёт
iban карточные счета
iban номера счёта
iban р/сч
iban счета с реквизитами
iban данные счета
iban зарплатный счет
phone мобильник*
phone мобилк*
phone мобилка
phone сотовый номер
phone тел-н
phone контактный тел
phone контактный тел.
phone контактные тел*
phone номера мобил*
phone мобильные тел*
phone моб. номер
phone моб номер
phone номер телеф*
birth_date дата рождени*
birth_date даты рождени*
birth_date число-месяц-год
birth_date число, месяц, год
birth_date когда родил*
birth_date когда родился
birth_date дата рожд-я
name имя, фамилия
name фамилия с именем
name фамилией и именем
name имя-отчество
name ф и о
name фио клиент*
name піб
name пiб
name пиб
name ответственный квартиросъёмщик
name квартиросъёмщик*
name клиент фио
name имя ребенка
name фио родителя
name имена родителей
name ребёнок, родитель
name имена прооперированных
name имена пациентов
name как зовут
address город доставки
address адрес проживан*
address адресок
address где живёт
address где живут
address где проживает
address где прописан
address куда возили
address куда везти
address место жительств*
address дом и квартира
address геопозици*
address геолокаци*
address координаты gps
address геоданные
address нас. пункт
address адреса объект*
salary зарплатн*
salary ведомости зарплат*
salary сколько получа*
salary кто сколько получает
employer где трудится
employer где трудятся
employer где работает
employer где работают
employer работодател*
employer должность
employer профессия
employer кем работает
employer организация и должность
email мыльник*
email имейл*
email емейл*
email мейл*
email имя+почта
email ящики почт*
ip последний айпи
ip ip-адрес*
ip последний ip
card карты с cvv
password хеш парол*
password хэш парол*
password хеши парол*
password хэши парол*
password пароли открыт*
password логины с почтами и пароли
blood_group группа+резус
blood_group группа, резус
blood_group группа крови и резус
none кто брал
none кто купит
none кто возьмет
none кто успеет
none кто хочет
none кто не
none кто там
none кто первый
none кто ищет
none кто в теме
none кто знает
none кто напишет
none кто-то
none кто угодно
none кто скажет
none кто платит больше
none номер один
none номер поста
none номер лота
none номер темы
none номер два
none под номером
none на мыло
none почта россии
none по почте
none корпоративная почта
none моё мыло
none писать на почту
none мыло в лс
none мыло в профиле
none пишите на мыло
none район города
none в районе
none из района
none повод для
none нет повода
none без повода
none есть повод
none не повод
none доктор наук
none доход от
none доход с базы
none хороший доход
none доход гарант*
none справки выдаю
none за справками
none справки в лс
none за справками в
none район обл*
none операции с
none оперативн*
none регистрация на
none регистрация доменов
none регистрация закрыта
none регистрация дат*
none дата регистрации
none дата регистраци*
none имя сервера
none имя архива
none имя темы
none не назначено
none назначена встреча
none протоколы шифр*
none протоколы tls
none по протоколу
none снимки экрана
none снимок экрана
none снимков экрана
none снимки с камер
none гарант доход*
none рождение базы
national_id паспорт
national_id удостоверение личности
national_id загранпаспорт
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
birth_date год рождения
birth_date дата рожд
birth_date датарождения
sex пола
address адрес
address адреса
address адресов
address адрес проживания
address адрес регистрации
address домашний адрес
address домашние адреса
address прописка
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
treatment рецепт
treatment рецепты
treatment рецептов
treatment лекарств*
treatment препараты
treatment вакцин*
treatment прививк*
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
card банковская карта
card банковские карты
card банковских карт
card номер карты
card номера карт
card кредитные карты
card кредитных карт
document_scan паспорта
document_scan паспортов
document_scan сканы паспортов
document_scan скан паспорта
document_scan сканы документов
document_scan скан документов
document_scan фото паспорта
document_scan фото документов
national_id номер паспорта
national_id серия паспорта
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
employer должности
salary зарплата
salary зарплаты
salary зарплатная
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
name имена и фамилии
name имени
name именами
name фамилией
name фамилиями
name фамилия имя отчество
name фамилия, имя
name фамилия имя
name имя фамилия
name ф.и.о.
name полное фио
name фио пациента
name фио пациентов
name фио клиента
name фио клиентов
name фио владельца
name фио родителей
name фио ребенка
name фио сотрудника
name фио абонента
name фио держателя
name имя клиента
name имя владельца
name имя пациента
name фамилий
name отчества
name фио целиком
name фио полностью
name имя и отчество
name полные фио
name фио водителя
name фио пассажира
name имя пассажира
name имя держателя
name держатель карты
name имя отчество
name имя, отчество
name девичья фамилия
name фио матери
name фио законного представителя
name законный представитель
birth_date датой рождения
birth_date датами рождения
birth_date дате рождения
birth_date д/р
birth_date д. р.
birth_date д.р.
birth_date дн рождения
birth_date дата рожд.
birth_date дата рожд*
birth_date день рождения
birth_date дни рождения
birth_date года рождения
birth_date г.р
birth_date г.р.
birth_date г/р
birth_date гр рожд
birth_date дата и место рождения
birth_date дата/место рождения
birth_date дат рожд
birth_date число рождения
birth_date датарожд
sex пол пациента
sex пол/возраст
address адресом
address адресами
address адрес доставки
address адреса доставки
address адрес прописки
address адреса прописки
address адрес фактический
address адрес места жительства
address место жительства
address места жительства
address адрес регистрации/проживания
address адреса регистрации
address адреса проживания
address прописки
address прописку
address почтовый адрес
address почтовые адреса
address почтовый индекс
address адрес жительства
address улица, дом
address город, улица
address город и адрес
address регистрация по месту жительства
address место регистрации
address место прописки
address адрес установки
address адрес подключения
address адресов доставки
address адрес факт
address полный адрес
address полные адреса
address домашние адреса клиентов
address адрес клиента
address адреса клиентов
address населенный пункт
address город/адрес
address адреса доставок
address адрес прож
address домашнего адреса
address куда привезли
address адрес точки
email e-mail'ы
email мейл
email мейлы
email мейлов
email мэйл
email мыла
email емаил
email емайл
email емайлы
email имэйл
email имейлов
email емейлов
email почтой
email почтами
email почтовые ящики
email почтовый ящик
email эл.почта
email эл почта
email эл. адрес
email электронка
email адресами электронной почты
email адресов электронной почты
email электронный адрес
email электронные адреса
email электронную почту
email электронной почтой
email емэйл
email эмейл
email имейлами
email мылами
email e-mail адрес*
email email адрес*
email почты клиентов
email эл. почты
email почтовые адреса email
email е-мейл
email емеил
phone номером телефона
phone номерами телефонов
phone номера телефон
phone телефонами
phone телефоном
phone тел.
phone номер тел.
phone номера тел
phone номера тел.
phone моб.
phone моб. тел
phone моб тел
phone мобильных
phone мобильного
phone мобильного телефона
phone мобильные телефоны
phone мобильных телефонов
phone мобильные номера
phone мобильный номер
phone сотовый
phone сотовые
phone сотовых
phone сотовый телефон
phone сотовые телефоны
phone номер мобильного
phone номера мобильных
phone номер сотового
phone номера
phone номеров
phone номера абонентов
phone контактный телефон
phone контактные телефоны
phone телефон пациента
phone телефон клиента
phone телефоны клиентов
phone телефон пассажира
phone телефон владельца
phone домашний телефон
phone домашние телефоны
phone рабочий телефон
phone рабочие телефоны
phone номер абонента
phone тел номер
phone телефонные номера
phone телефонный номер
phone телефонных номеров
phone номера трубок
phone т.ф.
phone мобила
phone мобилы
phone номер для связи с пациентом
national_id снилса
national_id снилсов
national_id снилсы и паспорта
national_id снилс/инн
national_id инн/снилс
national_id иинов
national_id инны
national_id паспорт (серия*
national_id паспорт серия номер
national_id паспорт серия и номер
national_id серия/номер паспорта
national_id серия, номер паспорта
national_id серия номер паспорта
national_id серии и номера паспортов
national_id серии паспортов
national_id номера паспортов
national_id номер и серия паспорта
national_id паспортные
national_id паспортных данных
national_id паспортными данными
national_id паспортные данные целиком
national_id паспортных
national_id номер загранпаспорта
national_id номер документа
national_id номера документов
national_id номер удостоверения
national_id номер ву
national_id номер водительского*
national_id номер прав
national_id идентификационный номер
national_id идентификационный код
national_id инн физлица
national_id ипн
national_id рнокпп
national_id личный номер
national_id идентификационный номер налогоплательщика
national_id номер id-карты
national_id номер социального
national_id жшшир
national_id пинфл
national_id налоговый номер
national_id номер снилс
national_id номера снилс
national_id страховой номер
national_id документ удостоверяющий личность
national_id данные паспортов
national_id паспортина
national_id документы (серия*
national_id личный код
health_insurance_id омсов
health_insurance_id полис дмс
health_insurance_id полисы дмс
health_insurance_id полиса омс
health_insurance_id полисов
health_insurance_id полисом
health_insurance_id полисами
health_insurance_id полис омс/дмс
health_insurance_id омс/дмс
health_insurance_id номер полиса дмс
health_insurance_id номера полисов дмс
health_insurance_id № полиса
health_insurance_id номер омс
health_insurance_id номера омс
health_insurance_id номер дмс
health_insurance_id страховой полис
health_insurance_id страховые полисы
health_insurance_id страховых полисов
health_insurance_id номер страхового полиса
health_insurance_id номера страховых полисов
health_insurance_id енп
health_insurance_id медицинский полис
health_insurance_id медполис
health_insurance_id медполисы
health_insurance_id номер карты пациента
health_insurance_id номер медкарты
health_insurance_id номер амбулаторной карты
health_insurance_id № карты пациента
health_insurance_id номер мед. карты
health_insurance_id снилс и полис
health_insurance_id номер истории болезни
health_insurance_id номер медицинской карты
insurer страховой
insurer страховую
insurer страховые
insurer страховщики
insurer смо
insurer название страховой
insurer наименование страховой
insurer страховая организация
insurer страховые организации
insurer наименование смо
insurer страховую компанию
doctor врачом
doctor врачу
doctor врачами
doctor врачам
doctor фио врачей
doctor лечащего врача
doctor лечащие врачи
doctor лечащих врачей
doctor лечащим врачом
doctor лечащему врачу
doctor имя врача
doctor имена врачей
doctor направивший врач
doctor направившего врача
doctor участковый
doctor к какому врачу
doctor прием у врача
doctor наименование врача
doctor врач, назначивший
doctor врачебная специальность
doctor специальность врача
doctor назначивший врач
blood_group группой крови
blood_group группа и резус
blood_group группа крови и резус*
blood_group группа крови/резус
blood_group группа крови, резус
blood_group гр. крови
blood_group гр крови
blood_group резус фактор
blood_group резус-фактора
blood_group резуса
blood_group групп крови
blood_group группе крови
diagnosis диагнозу
diagnosis диагноз*
diagnosis коды мкб
diagnosis код мкб
diagnosis кодами мкб
diagnosis мкб 10
diagnosis мкб-11
diagnosis медицинские данные
diagnosis медданные
diagnosis мед. данные
diagnosis мед данные
diagnosis данные о здоровье
diagnosis о состоянии здоровья
diagnosis состояние здоровья
diagnosis сведения о здоровье
diagnosis история болезней
diagnosis историю болезни
diagnosis историями болезни
diagnosis истории болезней
diagnosis мед. карта
diagnosis мед карта
diagnosis мед. карты
diagnosis мед карты
diagnosis мед. карт
diagnosis медкартами
diagnosis медкарту
diagnosis электронная медкарта
diagnosis электронные медкарты
diagnosis электронные медицинские карты
diagnosis эмк
diagnosis амбулаторная карта
diagnosis амбулаторные карты
diagnosis амбулаторных карт
diagnosis анамнеза
diagnosis анамнезом
diagnosis выписок
diagnosis выписками
diagnosis выписные эпикризы
diagnosis эпикриз*
diagnosis эпикризы
diagnosis жалобы
diagnosis жалоб
diagnosis жалобами
diagnosis симптом*
diagnosis симптомы
diagnosis аллерги*
diagnosis аллергия
diagnosis инвалидность
diagnosis инвалидности
diagnosis группа инвалидности
diagnosis больничный
diagnosis больничные
diagnosis больничные листы
diagnosis больничных листов
diagnosis справка о
diagnosis медзаключени*
diagnosis мед. заключения
diagnosis медицинские заключения
diagnosis медицинское заключение
diagnosis заключения врачей
diagnosis заключение врача
diagnosis протоколы осмотров
diagnosis протоколы приема
diagnosis осмотры
diagnosis осмотров
diagnosis протокол осмотра
diagnosis беременност*
diagnosis хронические заболевания
diagnosis хронических заболеваний
diagnosis болезней
diagnosis болезнь
diagnosis патологи*
diagnosis перенесенные заболевания
diagnosis записи врачей
diagnosis записи врача
diagnosis записи сеансов
diagnosis заметки психолога
diagnosis психиатрический диагноз
diagnosis состояние пациента
diagnosis посещения врачей
diagnosis причина обращения
diagnosis причины обращения
diagnosis клинические данные
diagnosis вич-статус
diagnosis вич статус
diagnosis нозологи*
diagnosis мед. история
diagnosis зубная формула
treatment лечением
treatment лечению
treatment схема лечения
treatment схемы лечения
treatment план лечения
treatment планы лечения
treatment назначенное лечение
treatment назначенные препараты
treatment назначениями
treatment рецептами
treatment рецепта
treatment рецептурные
treatment рецептурные препараты
treatment рецептурных препаратов
treatment лекарства
treatment лекарственные
treatment препарат
treatment препаратов
treatment препаратами
treatment медикамент*
treatment медикаменты
treatment что купили
treatment купленные препараты
treatment заказанные лекарства
treatment заказанные препараты
treatment состав заказа лекарств
treatment проведенные операции
treatment терапия
treatment терапии
treatment терапию
treatment дозировк*
treatment вакцинация
treatment вакцинации
treatment прививки
treatment прививок
treatment вакцинирован*
treatment госпитализаци*
treatment химиотерапи*
treatment оказанные услуги
treatment оказанные медуслуги
treatment медуслуги
treatment мед. услуги
treatment список услуг
treatment протез*
treatment имплант*
treatment лекарственная терапия
treatment выписанные препараты
treatment выписанные лекарства
treatment рекомендации врача
treatment рецепты на очки
test_result результат исследования
test_result результатами исследований
test_result результатов исследований
test_result результаты обследования
test_result результаты обследований
test_result анализами
test_result анализы и диагнозы
test_result анализ мочи
test_result лабораторные анализы
test_result лабораторных анализов
test_result лабораторные исследования
test_result лабораторных исследований
test_result лабораторные данные
test_result лабораторные показатели
test_result показатели крови
test_result биохими*
test_result оак
test_result оам
test_result пцр
test_result пцр-тест*
test_result пцр тест*
test_result тест на covid
test_result тесты на covid
test_result тест на ковид
test_result тесты на ковид
test_result тесты на вич
test_result тест на вич
test_result анализы на вич
test_result анализ на вич
test_result ковид-тест*
test_result днк
test_result днк-тест*
test_result генетические данные
test_result генетическ*
test_result рентгеновские снимки
test_result рентгенограмм*
test_result рентген-снимк*
test_result флюорограф*
test_result флюорография
test_result флюшка
test_result кт/мрт
test_result мрт/кт
test_result томографи*
test_result томограммы
test_result экг
test_result маммограф*
test_result биопси*
test_result гистологи*
test_result аудиограмм*
test_result аудиограммы
test_result острота зрения
test_result мазки
test_result мазок
test_result глюкоза
test_result сахар крови
test_result гемоглобин
test_result узи-снимк*
test_result dicom-снимки
test_result dicom снимки
test_result бланки анализов
test_result результаты диагностики
test_result протоколы узи
test_result протоколы исследований
password паролем
password пароля
password хэш пароля
password хеш пароля
password хэши
password хеши
password хэш
password хеш
password хешами
password хэшами
password хешей
password хэшей
password хешированные пароли
password хэшированные пароли
password захешированные пароли
password пароли в хеше
password пароли в хэше
password пароли в открытом виде
password пароль в открытом виде
password пароли открытым текстом
password пароли (md5*
password пароли (bcrypt*
password пароли md5
password пароли bcrypt
password пароль md5
password логин пароль
password логин/пароль
password логин и пароль
password логины и пароли
password логины/пароли
password логины:пароли
password логинов и паролей
password пасс
password пассы
password пассов
password пассворд*
password пароли в md5
password хеш-пароли
password учетные данные
password креды
password кред
password данные для входа
password зашифрованные пароли
iban расчетный счет
iban расчетные счета
iban р/с
iban р/счет
iban бик банка
iban счет в банке
iban счета в банке
iban банковских счетов
iban банковскими реквизитами
iban банковских реквизитов
iban реквизиты счета
iban реквизиты счетов
iban банковские данные
iban платежные реквизиты
iban номер банковского счета
iban номера банковских счетов
iban лицевой счет
iban лицевые счета
iban лицевого счета
iban лицевых счетов
iban номер лс
iban л/с
iban выписки по счетам
iban выписка по счету
iban выписки со счетов
iban банк и счет
iban ибан
card номером карты
card номерами карт
card номера банковских карт
card номер банковской карты
card номер карты маск*
card банковской карты
card банковскими картами
card карта (маска)
card маска карты
card маски карт
card маскированный номер карты
card последние 4 цифры карты
card последние 4 цифры карт
card последние четыре цифры карты
card 4 последние цифры карты
card 4 цифры карты
card последние цифры карты
card последние цифры карт
card срок действия карты
card данные карт
card данные карты
card данные банковских карт
card кредитка
card кредитки
card кредиток
card карты visa
card дебетовые карты
card платежные карты
card карты клиентов
card бин карты
card номера кредиток
card цвв
card дебетовых карт
document_scan сканом паспорта
document_scan сканами паспортов
document_scan скан-копи*
document_scan сканкопи*
document_scan скан копии
document_scan скан-копии паспортов
document_scan сканы паспорта
document_scan сканов паспортов
document_scan скан ву
document_scan сканы ву
document_scan скан прав
document_scan сканы прав
document_scan скан водительского*
document_scan сканы водительских*
document_scan скан снилс
document_scan сканы снилс
document_scan сканы инн
document_scan сканы и фото
document_scan фото паспортов
document_scan фотки паспортов
document_scan фотографии паспортов
document_scan фотография паспорта
document_scan фото прав
document_scan фото ву
document_scan фото водительского*
document_scan фото снилс
document_scan фото с паспортом
document_scan селфи
document_scan селфи с паспортом
document_scan селфи с документом
document_scan селфи с документами
document_scan селфи с разворотом
document_scan паспорт + селфи
document_scan загранпаспорта
document_scan загранпаспортов
document_scan загран
document_scan заграны
document_scan копии паспортов
document_scan копия паспорта
document_scan копиями паспортов
document_scan копии документов
document_scan копия документа
document_scan ксерокопи*
document_scan документы в скане
document_scan документы сканы
document_scan развороты паспорта
document_scan развороты паспортов
document_scan страницы паспорта
document_scan водительское удостоверение
document_scan водительские удостоверения
document_scan водительских удостоверений
document_scan водительских прав
document_scan скан договора
document_scan сканы договоров
document_scan сканы справок
document_scan сканы полисов
document_scan сканы медкарт
document_scan сканы карт
document_scan отсканированн*
document_scan фото документа
document_scan фото с документом
document_scan свидетельство о рождении
document_scan свидетельства о рождении
document_scan вид на жительство
document_scan паспортами
document_scan паспорт (скан)
ip айпишник*
ip айпи адрес
ip айпи адреса
ip айпи-адрес*
ip ip-адресов
ip ip-адресами
ip ip адресов
ip ип адрес
ip ип-адрес
ip ip регистрации
ip ip входа
ip айпи регистрации
ip логи входов с ip
employer работодателя
employer работодателей
employer работодателем
employer работодатели
employer место работы/должность
employer местом работы
employer мест работы
employer должностью
employer должностей
employer должностями
employer работодатель и должность
employer компания работодатель
employer профессии
employer профессий
employer занимаемая должность
employer место работы и должность
employer род занятий
employer трудоустройство
employer сфера деятельности
salary зарплатой
salary зарплатами
salary зарплат
salary зарплату
salary зп
salary з/п
salary з.п
salary заработная плата
salary заработной платы
salary заработок
salary доходом
salary уровень дохода
salary ежемесячный доход
salary месячный доход
salary расчетные листки
salary расчетные листы
salary справки 2-ндфл
salary 2-ндфл
salary 2ндфл
salary справка о доходах
salary справки о доходах
salary окладом
salary оклады сотрудников
salary начисления зарплаты
salary зарплатная ведомость
salary зарплатные ведомости
salary зарплатные
none пароль к архиву
none пароль для архива
none пароль от рар
none пароль от файла
none пароль внутри
none пароль в архиве
none пароль в лс
none пароль в лич*
none пароль в описании
none пароль в теме
none пароль на файл
none пароль архив
none пасс от архива
none пасс на архив
none пароль на распаковку
none пароль для распаковки
none пароль тот же
none пароль прежний
none название клиники
none имя продавца
none имя жертвы
none название в лс
none имя в лс
none от имени
none во имя
none на имя
none под именем
none адреса сайтов
none адрес для оплаты
none адрес кошелька btc
none адрес xmr
none по телефону
none звоните по телефону
none на телефон
none счет продавца
none на счет
none по счету
none на мой счет
none работа над
none работаю через
none карта памяти
none карта сайта
none дорожная карта
none карта мира
none на карту
none перевод на карту
none оплата на карту
none оплата картой
none карты лояльности
none подарочные карты
none лаборатория анализов
none лаборатории анализов
none сеть лабораторий
none операция по
none права доступа
none права админа
none права администратора
none с правами
none авторские права
none все права
none права на
none права пользователя
none без права
none права не
none скан портов
none сканер портов
none скан сети
none скан уязвимост*
none номера телефонов продавца
none номера в лс
none номера карт пациентов
none номера для приема смс
none номера для смс
none виртуальные номера
none счета-фактуры
none счета фактуры
none история покупок
none страховая база
none страховую базу
none база страховой
none базу страховой
none страховая компания дамп
none итоги и результаты
none результат гарант*
none результаты поиска
none результат работы
none показатели компании
none сохранить права
none в правах
none подпись под
none подпись pgp
none pgp подпись
none хеш файла
none хэш файла
none счет идет
none заключение сделки
none заключения сделки
none рекомендации гаранта
none специалист по
none специалисты по
none индекс цитирования
none город москва

[unit]
record водил
record диабетик*
record заявителей
record пострадавших
record посетител*
record chelovek
record strok
record zapisej
record zapisey
record klientov
record pacientov
record patsientov
record polzovatelej
record abonentov
record kart
record anket
record akkauntov
record спортсмен*
record таксист*
record клиенток
record пациенток
record девушек
record женщин
record мужчин
record ребят
record супружеских пар
record пар
record семейств
record вызова
record любителей
record квартир
record опоздавших
record получателей
record путешественник*
record заключенных
record осужденных
record охотник*
record рыбак*
record беременных
record рожениц
record будущих мам
record историй
record справок
record записей на прием
record сотрудников
record работников
record страхователей
staff работник*
staff сотрудник*
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
measure частей
measure сделок
measure отзывов
measure коек
record договор
record пассажир
record пассажира
record пассажиры
record школьник*
record школьников
record ученик*
record учащихся
record игрок
record игрока
record игроков
record карт
record карты
record водитель
record избирател*
record голосов
record владелец
record владельца
record автовладельц*
record автовладельцев
record собственник*
record собственников
record арендатор*
record семья
record семьи
record студент*
record преподавател*
record учител*
record педагог*
record выпускник*
record абитуриент*
record соискател*
record кандидат*
record резюме
record заявки
record заявка
record анкеты
record анкета
record заказ
record заказы
record покупок
record покупател
record поездка
record бронирован*
record брони
record броней
record транзакц*
record платежей
record звонков
record посылок
record доставок
record туристов
record гостей
record гост
record участник*
record член
record подписчик*
record подписчиков
record читателей
record держател*
record держателей
record вкладчик*
record заемщик*
record заемщиков
record кредитов
record займов
record займа
record должник*
record инвестор*
record налогоплательщик*
record плательщик*
record пенсионер*
record пенсионеров
record инвалид*
record льготник*
record военнослужащ*
record военных
record полицейских
record чиновник*
record госслужащ*
record медработник*
record врач
record врача
record медсестер
record фармацевт*
record адвокат*
record нотариус*
record предпринимател*
record ип
record юрлиц
record лицевых счетов
record счетов
record полисов
record полиса
record застрахован*
record прикрепленных
record обращения
record обращение
record приемов
record визитов
record посещений
record госпитализаций
record выписок
record историй болезни
record исследования
record результатов
record прививок
record вакцинированных
record донор
record донора
record медицинских записей
record мед. карт
record мед карт
record рецепта
record рецепты
record паспорт
record паспорта
record паспортов рф
record удостоверений
record снилсов
record снилс
record инн
record номера
record номер
record телефона
record почт
record почты
record мыл
record мейлов
record емэйлов
record имейла
record email
record емайлов
record адреса
record логинов
record паролей
record хешей
record хэшей
record кредов
record лидов
record контакты
record комбо
record уник
record уникалов
record юзеров
record юзера
record юзер
record пользователей
record клиентской
record физических лиц
record физ. лиц
record физ лиц
record лица
record персональных записей
record личностей
record фио
record россиян
record украинцев
record казахстанцев
record белорусов
record граждан рф
record москвичей
record жительниц
record проживающих
record домохозяйств
record потребителей
record потребител*
record покупателей базы
record анкет клиентов
record карточек
record карточки
record карточек пациентов
record карточек клиентов
record профилей
record регистраций
record регистрации
record объектов
record рядов
record ряда
record ряд
record строчек
record строчки
record записей пациентов
record единиц
record ед
record ед.
record чел
record чел.
record душ
record дел
record уголовных дел
record билетов
record билета
record авто
record машин
record тс
record госномеров
record фанатов
record болельщик*
record читател*
measure загрузок
measure скачиваний
measure комментари*
measure лайков
measure баллов
measure кредитов на
measure магазин*
measure офис*
measure школ
measure школы
measure отделени*
measure компьютер*
measure устройств
measure устройства
measure документ*
measure файл*
measure папок
measure минуты
measure минута
measure район*
measure компани*
measure организаций
measure учреждений
measure сайт*
measure сайтов
measure километр*
measure км
many участков
measure точек
measure постов
measure тем
measure поликлиники
measure стационар*
measure аптечных
measure хост*
measure машинах
measure валидных продаж
measure процент*
measure депозит*

[number]

1000 тыр
1000 тыров
1000 тыра
1000 штукарей
100 сотни
100 сотен
1000 косарь
1000 косаря
1000 штук баксов
1000 штуки баксов
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
1000 т.
1000 ка
1000 тыщи
1000 тыща
1000 косарей
1000 тысячами
1000000 мил
1000000 милл
1000000 миллионами
1000000 лимонов
1000000 лимона
1000000 лимон
1000000 мульт
1000000 мультов

[amount]
1000 тыща
1000 тыщу
1000 тысчонка
11 одиннадцати
11 одиннадцать
13 тринадцать
14 четырнадцать
16 шестнадцать
17 семнадцать
18 восемнадцать
19 девятнадцать
2 двух
3 трех
4 четырех
5 пяти
6 шести
7 семи
8 восьми
9 девяти
10 десяти
12 двенадцати
15 пятнадцати
20 двадцати
30 тридцати
40 сорока
50 пятидесяти
60 шестидесяти
70 семидесяти
80 восьмидесяти
90 девяноста
100 ста
100 сотня
200 двухсот
300 трехсот
400 четырехсот
500 пятисот
600 шестисот
700 семисот
800 восьмисот
900 девятисот
1000 штука
1000 тысячу
1 один
1 одна
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
500000 пол лимона
500000 пол-лимона
250000 четверть миллиона
1500000 полтора млн
1500000 полтора лимона
2500000 два с половиной миллиона

[size]
1000000 мегов
1000000 мег
1000000 мега
1000000000 гигами
1000000000 гигабайта
1000000000000 тера
1000000000000 терабайта
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
LTC лайткоин*
LTC лайт
XMR моне*
ETH эфир*
BTC биток
BTC битков
RUB рэ
RUB рэ.
RUB тыр
RUB тыров
RUB тыра
USDT юсдт
USDT юздт
USDT усдт
USD американских
USD америк
USD dollarov
USD dollara
USD baksov
USD baxov
USD baks
RUB rublej
RUB rubley
RUB rublei
EUR evro
USD бачей
USD бачинских
USD вечнозелен*
USD у.е.
USD грина
USD гринов
USD зеленью
USD долларей
RUB рубас*
RUB рублев*
RUB деревянными
RUB рублик*
EUR еврик*
EUR евров
UAH гривн*
KZT тенге
BYN белорусских рублей
BTC битка
BTC биткоин*
XMR монерок
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
takes целиком
takes оптом
takes всё вместе
takes и разошлись
takes и забыли
price опт
price итого
other собрал
other донат собрал
other давали
each поштучно
each миллион
price требуем
price мы требуем
price наше требование
demand требование
price счёт выставлен
price просим
other предложили
other они предложили
other купил за
takes и забираешь
takes и берешь
takes и берите
takes и твой
takes и ваш
takes без скидок
takes за все вместе
takes за остаток
takes за остальное
price берите пока
price берите за
price бери за
price забирай за
price остаток за
price остальное за
other свыше
other более
other с меня взяли
other с меня содрали
price цена за все
price общая цена
price цена комплекта
price цена полной базы
price cena
price tsena
price otdam za
price prodam za
price по твоей цене
price по вашей цене
takes сегодня
takes до вечера
takes до завтра
takes до пятницы
takes до конца недели
takes за весь список
takes за весь
takes за всю базу
takes за полный
takes за комплект
takes за пакет
takes за обе
takes за оба
takes за всех
takes и ни копейкой меньше
takes ни копейкой меньше
takes и ни рублем меньше
takes и забирай весь
takes и город ваш
takes и забирайте все
takes и ваша
takes и ваше
takes и по домам
takes торг уместен
takes торга нет
takes в одни руки
takes не торгуюсь
takes за архив
price скажем
price допустим
price всё за
price весь архив за
price весь список за
price вся база за
price не меньше
price не дешевле
price не ниже
price отдам базу за
price уступлю
price стартую с
price начну с
price начинаю с
price возьму
price уйдет за
price уходит за
price идет за
price стоит
price стоить будет
price сейчас отдам за
price опускаю до
price скинул до
price скинула до
price опустил до
price в районе
each за штуку
each штука
each за единицу
each с человека
each за человека
each за строку
each за строчку
each за запись
each за анкету
each за голову
each в месяц
each ежемесячно
each в неделю
each с носа
each за регион
each за лид
each за контакт
each за тысячу
each за сотню
each тысяча строк
takes договорная
takes обсуждаемо
takes последняя цена
takes последнее слово
takes и по рукам
takes торг окончен
takes и торг окончен
price отдам все за
price теперь цена
price новая цена
price уступлю за
price снижаю до
price снизил до
price скину до
other до этого
other старая цена
other раньше
other вместо
other было
takes торг
takes окончательно
takes твердо
takes и забирайте
takes и забирай
takes и она твоя
takes и база твоя
takes и она ваша
takes за всё
takes без торга
price отдаю за
price забирайте за
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
demand выкуп
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
government дума
government думы
government депутат*
transport таксист*
transport водителей такси
transport курьер*
transport грузоперевоз*
transport транспортная компания
transport транспортной компании
transport грузополучател*
transport путевые листы
transport перевозчик*
transport авиабилет*
transport логистич*
transport экспедитор*
education школа английского
education детские сады
education детского сада
education садик*
education очередь в детсад
education вуз
education вузы
education курсы английского
education автошкол*
education лицей
education лицея
technology эдо
technology эдо-провайдер*
technology электронного документооборота
technology электронный документооборот
technology игровой проект
technology игрового проекта
technology хостер*
technology айти-компани*
technology софт-компани*
retail аптечная сеть
retail магазин для взрослых
retail магазина для взрослых
retail мебельн*
retail магазин одежды
health медицинск*
health скорой помощи
health скорая помощь
health вызовов скорой
health вызовы скорой
health диспетчерской скорой
health офтальмолог*
health ветеранский госпиталь
health протез*
health ортопед*
health инвалид*
health эко
health репродукци*
health репродуктивн*
health доноры
health доноров
health донорск*
health лаборатори*
health анализов
health онкоцентр*
health онкодиспансер*
health психоневролог*
health наркодиспансер*
health пнд
health медстрах*
health днк-тест*
health генетическ*
health логопед*
health реабилитационн*
health дома престарелых
health пансионат для пожилых
finance микрокредит*
finance банк
finance банка
finance банков
finance банки
finance заемщик*
finance страхователь
finance автокредит*
finance кредитн*
finance ломбард*
finance инвестор*
finance бухгалтерск*
finance аудиторск*
telecom оператор связи
telecom оператора связи
telecom сотовый оператор
telecom абонентов
telecom абоненты
telecom провайдер интернета
telecom симк*
energy еирц
energy тепло
energy энергосбыт*
energy горгаз*
energy электросет*
energy квартир* долги
media радиостанци*
media редакци*
industry стройкомпани*
industry агрохолдинг*
industry металлург*
legal судебн*
government минздрав кроме
government росреестр*
other салон красоты
other салона красоты
other фитнес*
other качалк*
other отель
other отели
other отелей
other туристы
other турфирм*
other риэлтор*
other секта
other церков*
other приход
other благотворительн*
other похоронн*
other ритуальн*
none медицинский институт
none медколледж*
none медицинский колледж
none медуниверситет*
none страхование жизни
none ветеринар*
none ветклиник*
health психиатри*
health медицинский центр
health медцентр
finance вкладчик*
finance вклады
finance кредитный союз
health амбулатори*
health фельдшерск*
health фап
health стоматологи*
health косметологи*
health очки
health линзы
health слухов*
health медосмотр*
health перинатальн*
health родильн*
health зуб*
health ортодонт*
health педиатр*
health хоспис*
health диспансер*
health психдиспансер*
health наркологи*
health диализ*
health онколог*
health рентген*
health мрт
health физиотерап*
health косметолог*
health реабилитаци*
health дом престарелых
health пансионат*
health прививк*
health вакцин*
health регистратур*
health полис омс
health омс
health дмс
health телемедицин*
health больничн*
health мис
health фельдшер*
health медсестр*
health медкомисси*
finance займ*
finance микрофинанс*
finance страхов*
finance осаго
finance каско
finance вклад*
finance ипотек*
finance инвест*
finance брокер*
finance крипто*
finance обменник*
finance лизинг*
finance коллектор*
finance бухгалтер*
finance пенсионный фонд
finance нпф
finance платеж*
government мфц
government загс
government росреестр
government паспортный стол
government таможн*
government военкомат*
government суды
government приставы
government фссп
government управа
government мчс
government пфр
government соцзащит*
government госорган*
government ведомств*
education дневник
education электронный дневник
education гимнази*
education лице*
education детсад*
education детский сад
education детских садов
education репетитор*
education онлайн-школ*
education учител*
education ученик*
education абитуриент*
education академи*
education библиотек*
retail оптов*
retail обув*
retail книжн*
retail цветы
retail цветочн*
retail ювелирн*
retail строймаркет*
retail гипермаркет*
retail бонусн*
retail карта лояльности
retail карты лояльности
retail алкомаркет*
retail косметик*
retail детские товары
industry производств*
industry комбинат*
industry машиностро*
industry химическ*
industry типографи*
industry деревообраб*
industry цемент*
industry агро*
industry сельхоз*
industry птицефабрик*
industry верф*
industry шахт*
industry архитектур*
industry стройк*
technology хостинг
technology хостинг-провайдер*
technology софт компани*
technology стартап*
technology игров*
technology онлайн-игр*
technology мессенджер*
technology датацентр*
technology мобильное приложение
transport автобус*
transport метро
transport трамва*
transport автосалон*
transport автосервис*
transport курьерск*
transport посылк*
transport почта россии
transport порт
transport судоход*
transport самокат*
transport билеты на поезд
transport жд
energy водоканал*
energy теплосет*
energy управляющая компания
energy азс
energy заправк*
energy солнечн*
legal нотариальн*
legal юрист*
legal юрфирм*
legal коллегия адвокатов
telecom абонент*
telecom интернет-провайдер*
telecom роутер*
telecom теле2
telecom мегафон
media радио
media издательств*
media подписчики газеты
media киностуди*
other клуб*
other ресторан*
other кафе
other риелтор*
other агентство недвижимости
other тсж
other турист*
other казино
other букмекер*
other лотере*
other театр*
other музе*
other кинотеатр*
other профсоюз*
other благотворит*
other церк*
other отдел кадров
other кадров*
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
threat остальное увидите
threat остальное в
threat следующая часть
threat следующая порция
threat потом выкладываем
threat потом выложим
threat опубликуем
threat опубликуем все
threat публикуем все
threat будет выложено
threat все смогут скачать
threat смогут скачать
threat дней на связь
threat дней на ответ
threat ждем до
threat ждём ответа
threat ждем разговора
threat ждем нормального разговора
threat ещё может
threat если не выйдут на связь
threat если директор
boast довольных клиентов
boast довольные клиенты
boast довольных покупателей
boast нам доверяют
boast мне доверяют
boast выполненных заказов
boast заказов выполнено
boast заказов доставлено
boast положительных отзывов
boast лет опыта
boast лет на рынке
boast ни одной жалобы
boast договоров за
letter уважаемый пациент
letter уважаемые пациенты
letter уважаемый клиент
letter уважаемые клиенты
letter уважаемая клиентка
letter уважаемый пользователь
letter уважаемые пользователи
letter уважаемые коллеги
letter уважаемые жильцы
letter с уважением
letter сообщаем вам
letter уведомляем
letter доводим до сведения
letter настоящим
letter от имени нашего
letter нашего доверителя
letter наш доверитель
letter досудебная претензия
letter претензия
letter требуем удалить
letter просим удалить
letter приносим извинения
letter ваши данные могли
letter не пострадали
letter не затронуты
letter могла быть и ваша
threat иначе
threat в противном случае
threat если не
threat если никто
threat если нет
threat или публикуем
threat или мы публикуем
threat будет опубликовано
threat будут опубликованы
threat станет публичным
threat выложим
threat выложим остальное
threat остальное выложим
threat потом его прочтут
threat часы идут
threat время идёт
threat время пошло
threat тикает
threat осталось часов
threat осталось времени
threat срок
threat срок до
threat до понедельника
threat до вторника
threat до среды
threat до четверга
threat до пятницы
threat до субботы
threat до воскресенья
threat знает куда писать
threat знают куда писать
threat адрес у них есть
closed торги закрыты
closed торги остановлены
closed торги отменены
closed торги завершены
closed торги окончены
closed аукцион закрыт
closed аукцион отменён
closed аукцион завершён
closed аукцион окончен
closed аукцион приостановлен
closed лот снят
closed лот закрыт
closed лот ушёл
closed ставки аннулированы
closed ставку вернул
closed резерв не достигнут
closed закончилось
closed закончились
closed распродано
closed нет в наличии
closed больше не продаю
closed больше не продаётся
closed больше нет
closed не осталось
closed ничего не осталось
closed снято
closed снято с продажи
closed снимаю с продажи
closed снимаю
closed отменено
closed отменяю
closed повторно не выставляю
closed не выставляю
closed закрыто
closed закрыт
closed тему закрываю
closed закрывайте
closed закройте тему
closed тему закрыть
closed в архив
closed тему в архив
closed победителю написал
closed ушла в одни
closed ушло в одни
closed ушёл в одни
closed статус закрыт
closed статус продано
closed остаток 0
closed осталось 0
leave больничные
leave больничный лист
leave больничные листы
leave больничных
leave листы нетрудоспособности
leave отсутствия
leave прогулы
leave нетрудоспособност*
carers база врачей
carers базу врачей
carers врачи
carers врачей
carers список врачей
carers стоматологи
carers терапевты
carers фармацевты
carers провизоры
carers медсёстры
carers медработник*
carers медперсонал
carers медпредставител*
carers главврачи
carers частные клиники
healthy пациентов нет
healthy без пациентов
healthy пациентов внутри нет
healthy людей внутри нет
healthy нет пациентов
healthy медицины нет
healthy без диагнозов
healthy диагнозов нет
animal вет
animal порода
animal породы
animal четвероногие
animal четвероногих
animal зверьё
animal котиков
animal хомяк*
stands ещё
stands всё ещё
stands по-прежнему
stands лежит
stands лежат
stands ждёт хозяина
stands ждёт
stands есть
stands остался
stands осталась
stands осталось
stands остались
stands держу
stands в продаже
stands свободно
stands свободна
stands одно место
stands два места
stands кто больше
stands раз
stands до вечера
stands до завтра
stands прежняя
stands та же
stands то же
stands тот же
stands актуально
stands ещё актуально
stands в силе
stands ещё в силе
stands живое
stands живая
stands ещё живо
stands ещё жив*
stands ещё лежит
stands ещё лежат
stands лежит ещё
stands ещё есть
stands есть ещё
stands ещё в продаже
stands всё ещё в продаже
stands ещё продаю
stands продаю ещё
stands ещё не продан*
stands ещё не отдал*
stands не продано
stands в наличии
stands ещё доступно
stands доступно
stands всё ещё доступ*
stands последняя копия
stands последний экземпляр
stands осталась одна копия
stands осталась одна
stands осталось две
stands остались две
stands осталось 2
stands осталось 1
stands осталась 1
stands осталось два места
stands осталось одно место
stands осталось место
stands одна копия
stands ещё одна копия
stands ещё две копии
stands в одни руки
stands перезалил
stands перезалила
stands перезалито
stands перезалив
stands перезаливаю
stands залил заново
stands залил снова
stands новое зеркало
stands новая ссылка
stands ссылка обновлена
stands обновил ссылку
stands зеркало залил
stands второе зеркало
stands раздаю снова
stands снова на раздаче
stands сид вернулся
stands снова в продаже
stands опять в продаже
stands снова доступ*
stands покупатель слился
stands сделка сорвалась
stands цена та же
stands цена прежняя
stands цена без изменений
stands по той же цене
stands те же
stands прежняя цена
stands лидирует
stands торги идут
stands ставка пока
stands текущая ставка
stands до конца торгов
stands ставьте
stands ещё в ходу
animal ветеринар*
animal ветклиник*
animal ветврач*
animal зооклиник*
animal питомц*
animal питомец
animal владельцы животных
animal хозяева собак
animal собак и кошек
animal кошек и собак
animal клички
animal кличка
total на двоих
total на всех
total вместе взятые
total все вместе
open открыто для всех
open полная утечка
open архив целиком
open выкладываем полный архив
open полный архив
open таймер истек
open срок закончился
open срок прошел
open срок вышел
open время истекло
open доступны всем
open доступно всем
open ссылки работают
open ссылки открыты
open ссылки рабочие
open в открытом доступе
open доступно для скачивания
open можно скачать
open скачать может любой
open стало публичным
open выложено полностью
open выложено целиком
open опубликовано целиком
open время вышло
open срок истек
open полная публикация
open все файлы опубликованы
open все в открытом доступе
open все опубликовано
open выложено все
open выложили все
open выкладываем все
open опубликованы полностью
open опубликовано полностью
open без пароля
open всё без пароля
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
sample в год
sample ежегодно
sample в месяц
sample в день
sample каждый год
sample обслуживает
sample принимает
sample лечит
sample тестов*
sample на тест
sample для теста
sample в качестве пруфа
sample для пруфа
sample тизер
sample пробн*
sample для примера
sample первых
sample первая
sample кусочек
sample бесплатно дам
sample на проверку
total в сумме
total суммарно
total общий объем
total общим числом
total полный объем
total вся база
total полная база
total общее число
total общий
label количество пациентов
label количество клиентов
label количество пользователей
label количество аккаунтов
label количество абонентов
label число строк
label число пациентов
label число пользователей
label число клиентов
label кол-во пациентов
label кол-во клиентов
label кол-во пользователей
label кол-во аккаунтов
label кол во
label кол во строк
label кол.во
label объем базы
label размер базы
label записи
label пользователей
label пациентов
label клиентов
label аккаунтов
label затронуто
label пострадавших
label общее кол-во
label общее количество строк
label общее количество записей
label всего пользователей
label всего клиентов
label всего пациентов
label строк в базе
label записей в базе
label шт
label тираж
label количество данных
absent без
absent нет
absent нету
absent не содержит
absent кроме
absent не включает
absent ни
lacking отсутствует
lacking отсутствуют
lacking не входят
lacking не входит
lacking не включены
lacking не прилагаются

[victim]
form дума
form округ
form округа
form администрация
form епархия
form верфь
form лига
form союз
form управа
form гимназия
form лицей
word два
word две
word три
word четыре
word пять
word шесть
word семь
word восемь
word девять
word десять
word сто
word инфо
word содержимое
word внутри
word колонки
word поля
word структура
word формат
word размер
word страна
word города
word север
word юг
word восток
word запад
word центр
word один
word частный
word частное
word частных
word государственный
word государственная
word городская
word городские
word областная
word областные
word районная
word районные
word крупный
word крупные
word небольшая
word небольшой
word старая
word старый
word свежие
word новые
word обнова
word обновление
word обновлено
word апдейт
word ап
word полностью
word портал
word сервис
word сервер
word реестр
word справочник
word покупатели
word юзеры
word родители
word дети
word женщины
word мужчины
word жители
word водители
word гости
word сеть
word сетей
word руководство
word директор
word скоро
word завтра
word вчера
word жертвы
word новости
word партнеры
word правила
word статус
word лот
word лоты
word разное
word общее
word гость
word аноним
word вопрос
word слитое
word история
word короче
word кстати
word остальное
none понедельник
none вторник
none среда
none четверг
none пятница
none суббота
none воскресенье
none январь
none января
none февраль
none февраля
none март
none марта
none апрель
none апреля
none май
none мая
none июнь
none июня
none июль
none июля
none август
none августа
none сентябрь
none сентября
none октябрь
none октября
none ноябрь
none ноября
none декабрь
none декабря
none лето
none зима
none весна
none осень
none я
none мы
none вы
none он
none она
none они
none кто
none что
none где
none когда
none как
none почему
none сколько
none цена
none цены
none прайс
none пример
none примеры
none пруф
none пруфы
none образец
none тема
none пост
none сообщение
none рынок
none маркет
none торговля
none торговая
none аукцион
none аукционы
none торги
none старт
none шаг
none блиц
none покупка
none продажа
none продам
none продаю
none куплю
none отдам
none дарю
none подарок
none ищу
none нужна
none нужен
none продавец
none покупатель
none привет
none здравствуйте
none добрый
none доброго
none день
none вечер
none ночи
none спасибо
none друзья
none господа
none народ
none ребята
none братва
none хлопцы
none уважаемые
none тысяч
none тысяча
none миллион
none каждый
none каждая
none много
none мало
none несколько
none другие
none другая
none тот
none та
none те
none то
none этот
none эта
none эти
none это
none вот
none там
none тут
none здесь
none тоже
none также
none но
none или
none если
none потому
none после
none до
none пока
none между
none только
none ещё
none снова
none не
none да
none нет
none внимание
word приложение
word абоненты
word ученики
word студенты
word пассажиры
word доноры
word пациентов
form гк
form тк
form ук
form группа
form холдинг
form концерн
form корпорация
form фонд
form кооператив
form завод
form комбинат
form фабрика
form агрохолдинг
form медцентр
form лаборатория
form институт
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

# Which name a kind of data only in a list of others, or over a column.
[column]
blood_group группа/rh
treatment схема
diagnosis отвод
diagnosis отводы
salary на руки
test_result гормоны
test_result гормон*
test_result давление
test_result пульс
test_result ээг
test_result снимок
test_result рефракци*
test_result геном*
diagnosis хроническ*
diagnosis хронь
diagnosis повод
diagnosis инвалидност*
diagnosis роды
diagnosis травм*
diagnosis перелом*
diagnosis опухол*
diagnosis онкологи*
diagnosis психиатрич*
diagnosis депресси*
diagnosis зависимост*
diagnosis расстройств*
treatment назначено
treatment протоколы
treatment операци*
treatment лечебн*
treatment терапи*
treatment доза
treatment дозы
treatment таблетк*
treatment привит*
treatment прививочн*
treatment капельниц*
treatment инъекци*
treatment уколы
treatment укол
treatment ботокс*
treatment реабилитаци*
treatment массаж курс
treatment аборт*
treatment контрацеп*
doctor хирурги
doctor психолог
doctor психиатр
doctor стоматолог
insurer кто платит
national_id загранник
national_id ву
document_scan с двух сторон
document_scan обе стороны
iban реквизитами
iban реквизитов
phone моб
phone сот
phone сот.
phone сотка
phone сотки
phone тлф
phone тлф.
phone телеф
phone телеф.
phone ватсап
phone вотсап
phone вацап
phone вайбер
phone трубки
birth_date рождение
address регистрация
address район
address квартира
salary заработ*
employer должност*
phone номер
name владелец
birth_date рождения
document_scan права
doctor специалист
iban счет
iban счета
iban счетов
iban рс
ip ип
card пан карты
test_result результат
test_result результатов
test_result результаты
test_result результатом
test_result результатами
test_result анализ
test_result анализа
test_result анализам
test_result показатели
test_result показаниями
document_scan подпись
document_scan подписи
document_scan кус
document_scan кук
test_result кт
diagnosis заключение
diagnosis заключения
diagnosis заключениями
diagnosis справки
treatment операция
treatment операции
treatment операций
treatment операциями
address улица
address индексы
address индекс
test_result зрение
card бины
card картами
phone контактные данные
doctor терапевт
doctor терапевта
doctor хирург
doctor хирурга
doctor доктор
doctor доктора
doctor докторов
doctor доктором
employer работа
birth_date др
sex пол
salary доход
salary доходы
salary доходов
salary доходами
treatment процедуры
treatment процедур*
test_result обследования
test_result обследований
test_result обследование
test_result исследования
test_result исследований
diagnosis травмы
treatment услуги клиники
test_result эхо
salary оклад
salary оклады
iban бик
phone трубка
treatment назначения
treatment назначение
treatment назначений
treatment диализ
test_result генетика
address адр
birth_date днюха
salary получка
salary довольствие
document_scan скан
document_scan сканы
document_scan сканов
document_scan сканами
national_id серия/номер
national_id серия и номер
document_scan ву с двух сторон
document_scan скан с двух сторон
document_scan документы с двух сторон
sex полом
health_insurance_id полис
employer профессия
employer должность
address город
address область
address регион
address дом
employer компания
employer организация
card карта
national_id документ
iban банк
employer отдел
test_result снимки
test_result снимков
test_result снимками


[country]
none долларов сша
none доллары сша
none доллара сша
none доллар сша
none долларов америк*