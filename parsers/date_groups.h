/*
 * date_groups - the words by which dates are told, as people add to them.
 *
 * Folded (fold.h). scripts/compile-dates puts them in the order in which date_words.c
 * looks them up, while the program is built. A month cut short is that of the first
 * group that it begins.
 */
#ifndef VIGIE_PARSERS_DATE_GROUPS_H
#define VIGIE_PARSERS_DATE_GROUPS_H

#include "parsers/date_words.h"

struct date_group {
    enum date_word_kind kind;
    int value;
    const char *phrases; /* parted by '|' */
};

static const struct date_group date_groups[] = {
    {DATE_WORD_MONTH, 1,
        "january|janvier|enero|janeiro|januar|janner|январь|января|январе"},
    {DATE_WORD_MONTH, 2,
        "february|fevrier|febrero|fevereiro|februar|feber|февраль|февраля|феврале"},
    {DATE_WORD_MONTH, 3, "march|mars|marzo|marco|marz|maerz|mrz|март|марта|марте"},
    {DATE_WORD_MONTH, 4, "april|avril|abril|апрель|апреля|апреле"},
    {DATE_WORD_MONTH, 5, "may|mai|mayo|maio|май|мая|мае"},
    {DATE_WORD_MONTH, 6, "june|juin|junio|junho|juni|июнь|июня|июне"},
    {DATE_WORD_MONTH, 7, "july|juillet|julio|julho|juli|июль|июля|июле"},
    {DATE_WORD_MONTH, 8, "august|aout|agosto|август|августа|августе"},
    {DATE_WORD_MONTH, 9,
        "september|septembre|septiembre|setiembre|setembro|сентябрь|сентября|сентябре"},
    {DATE_WORD_MONTH, 10,
        "october|octobre|octubre|outubro|oktober|октябрь|октября|октябре"},
    {DATE_WORD_MONTH, 11,
        "november|novembre|noviembre|novembro|november|ноябрь|ноября|ноябре"},
    {DATE_WORD_MONTH, 12,
        "december|decembre|diciembre|dezembro|dezember|декабрь|декабря|декабре"},

    {DATE_WORD_WEEKDAY, 1,
        "monday|mon|lundi|lun|lunes|montag|mo|segunda-feira|segunda|seg|понедельник|"
        "пн"},
    {DATE_WORD_WEEKDAY, 2,
        "tuesday|tues|tue|mardi|mar|martes|dienstag|di|terca-feira|terca|ter|вторник|"
        "вт"},
    {DATE_WORD_WEEKDAY, 3,
        "wednesday|wed|mercredi|mer|miercoles|mie|mittwoch|mi|quarta-feira|quarta|qua|"
        "среда|среду|ср"},
    {DATE_WORD_WEEKDAY, 4,
        "thursday|thurs|thur|thu|jeudi|jeu|jueves|jue|donnerstag|do|quinta-feira|"
        "quinta|qui|четверг|чт"},
    {DATE_WORD_WEEKDAY, 5,
        "friday|fri|vendredi|ven|viernes|vie|freitag|fr|sexta-feira|sexta|sex|пятница|"
        "пятницу|пт"},
    {DATE_WORD_WEEKDAY, 6,
        "saturday|sat|samedi|sam|sabado|sab|samstag|sonnabend|sa|суббота|субботу|сб"},
    {DATE_WORD_WEEKDAY, 0,
        "sunday|sun|dimanche|dim|domingo|dom|sonntag|so|воскресенье|вс"},

    {DATE_WORD_UNIT, DATE_SECOND,
        "second|seconds|sec|secs|s|seconde|secondes|segundo|segundos|seg|sekunde|"
        "sekunden|sek|секунду|секунда|секунды|секунд|сек"},
    {DATE_WORD_UNIT, DATE_MINUTE,
        "minute|minutes|min|mins|m|minuto|minutos|minuten|минуту|минута|минуты|минут|"
        "мин"},
    {DATE_WORD_UNIT, DATE_HOUR,
        "hour|hours|hr|hrs|h|heure|heures|hora|horas|stunde|stunden|std|час|часа|часов|"
        "ч"},
    {DATE_WORD_UNIT, DATE_DAY,
        "day|days|d|jour|jours|j|dia|dias|tag|tage|tagen|день|дня|дней|дн|сутки|суток"},
    {DATE_WORD_UNIT, DATE_WEEK,
        "week|weeks|wk|wks|w|semaine|semaines|sem|semana|semanas|woche|wochen|неделю|"
        "неделя|недели|недель|нед"},
    {DATE_WORD_UNIT, DATE_MONTH,
        "month|months|mo|mos|mth|mois|mes|meses|monat|monate|monaten|месяц|месяца|"
        "месяцев|мес"},
    {DATE_WORD_UNIT, DATE_YEAR,
        "year|years|yr|yrs|y|an|ans|annee|annees|ano|anos|jahr|jahre|jahren|год|года|"
        "лет"},

    {DATE_WORD_BACK, 0, "today|aujourd'hui|aujourdhui|сегодня|hoy|heute|hoje"},
    {DATE_WORD_BACK, 1, "yesterday|hier|вчера|ayer|gestern|ontem"},
    {DATE_WORD_BACK, 2,
        "day before yesterday|the day before yesterday|avant-hier|позавчера|anteayer|"
        "antes de ayer|antier|vorgestern|anteontem"},

    {DATE_WORD_COUNT, 1,
        "a|an|one|a few|few|several|un|une|quelques|plusieurs|один|одну|одна|одной|"
        "несколько|uno|una|unos|unas|algunos|algunas|einer|einem|einen|eine|ein|"
        "wenigen|einigen|um|uma|uns|umas|alguns|algumas|poucos|poucas"},
    {DATE_WORD_COUNT, 2,
        "two|a couple|a couple of|couple|couple of|deux|два|две|пару|dos|un par de|"
        "zwei|dois|duas"},
    {DATE_WORD_COUNT, 3, "three|trois|три|tres|drei"},
    {DATE_WORD_COUNT, 4, "four|quatre|четыре|cuatro|vier|quatro"},
    {DATE_WORD_COUNT, 5, "five|cinq|пять|cinco|funf|fuenf"},
    {DATE_WORD_COUNT, 6, "six|шесть|seis|sechs"},
    {DATE_WORD_COUNT, 7, "seven|sept|семь|siete|sieben|sete"},
    {DATE_WORD_COUNT, 8, "eight|huit|восемь|ocho|acht|oito"},
    {DATE_WORD_COUNT, 9, "nine|neuf|девять|nueve|neun|nove"},
    {DATE_WORD_COUNT, 10, "ten|dix|десять|diez|zehn|dez"},

    {DATE_WORD_NOW, 0,
        "just now|right now|now|a moment ago|moments ago|a few moments ago|"
        "a l'instant|a l'instant meme|maintenant|il y a un instant|"
        "il y a quelques instants|только что|сейчас|прямо сейчас|ahora|ahora mismo|"
        "justo ahora|hace un momento|hace un instante|hace unos instantes|recien|"
        "gerade eben|soeben|eben|gerade|jetzt|vor einem moment|vor einem augenblick|"
        "vor wenigen augenblicken|agora|agora mesmo|agora ha pouco|ha pouco|"
        "ha um momento|ha instantes|ha alguns instantes"},
    {DATE_WORD_AGO, 0, "ago|назад|тому назад|atras|zuvor"},
    {DATE_WORD_SINCE, 0, "il y a|hace|vor|ha|faz"},
    {DATE_WORD_ABOUT, 0,
        "less than|about|around|over|almost|more than|nearly|approximately|moins de|"
        "moins d'|environ|plus de|plus d'|presque|pres de|около|примерно|менее|"
        "меньше|более|больше|почти|чуть более|casi|cerca de|alrededor de|menos de|"
        "mas de|unos|unas|etwa|ungefahr|ca|ca.|circa|weniger als|mehr als|uber|fast|"
        "quase|mais de|aproximadamente"},
    {DATE_WORD_AND, 0, "and|et|и|y|und|e"},
    {DATE_WORD_AT, 0,
        "at|on|a|le|les|в|во|на|el|a las|a la|a los|um|am|den|der|de|as|de la|em|no|"
        "na|dia|of|the|del|last|dernier|kl|около"},
    {DATE_WORD_ORDINAL, 0, "st|nd|rd|th|er|eme|e|º|o|ª|-го|го|-е|-ое"},
    {DATE_WORD_YEAR, 0, "года|год|год.|г.|г"},
    {DATE_WORD_CLOCK, 0, "uhr|hrs|h|heures|horas|hs|ч|час|часов|o'clock"},
    {DATE_WORD_NOON, 12, "pm|p.m|p.m.|p m|p. m.|p. m"},
    {DATE_WORD_NOON, 0, "am|a.m|a.m.|a m|a. m.|a. m"},

    /* Summer time counts an hour more. */
    {DATE_WORD_ZONE, 0, "utc|gmt|z|wet|ut"},
    {DATE_WORD_ZONE, 60, "cet|bst|west|mez|heure de paris|wat"},
    {DATE_WORD_ZONE, 120, "cest|eet|mesz|sast"},
    {DATE_WORD_ZONE, 180, "msk|мск|eest"},
    {DATE_WORD_ZONE, -180, "brt|art"},
    {DATE_WORD_ZONE, -240, "edt|ast"},
    {DATE_WORD_ZONE, -300, "est|cdt"},
    {DATE_WORD_ZONE, -360, "cst|mdt"},
    {DATE_WORD_ZONE, -420, "mst|pdt"},
    {DATE_WORD_ZONE, -480, "pst"},
    {DATE_WORD_ZONE, 330, "ist"},

    {DATE_WORD_LEAD, 0,
        "posted on|posted at|posted|published on|published at|published|publication|"
        "created on|created at|created|added on|added|date|dated|written on|written|"
        "sent|updated|last updated|last edited|last modified|modified|edited on|"
        "edited at|edited|on|the|since|joined|registered|started|"
        "publie le|publie|poste le|poste|post le|ecrit le|ajoute le|cree le|envoye le|"
        "modifie le|edite le|derniere modification|derniere edition|inscription|le|"
        "опубликовано|опубликован|опубликована|добавлено|размещено|создано|создана|"
        "написано|отправлено|отправлен|изменено|отредактировано|дата|"
        "дата публикации|регистрация|обновлено|"
        "publicado el|publicado|enviado el|enviado|escrito el|creado el|creado|"
        "editado|ultima edicion|modificado|fecha|el|"
        "gepostet am|gepostet|geschrieben am|geschrieben|verfasst am|verfasst|"
        "erstellt am|erstellt|veroffentlicht am|veroffentlicht|bearbeitet am|"
        "bearbeitet|zuletzt bearbeitet|zuletzt geandert|geandert am|datum|am|"
        "postado em|postado|publicado em|escrito em|enviado em|criado em|editado em|"
        "em|data"},
};

#endif
