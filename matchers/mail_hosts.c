#include "matchers/mail_hosts.h"

static const char *const HOSTS[] = {
    /* anywhere */
    "gmail.com", "googlemail.com", "outlook.com", "outlook.fr", "outlook.be",
    "outlook.de", "outlook.es", "outlook.it", "hotmail.com", "hotmail.fr", "hotmail.be",
    "hotmail.ch", "hotmail.de", "hotmail.es", "hotmail.it", "hotmail.co.uk", "live.com",
    "live.fr", "live.be", "live.co.uk", "live.de", "live.it", "msn.com", "yahoo.com",
    "yahoo.fr", "yahoo.be", "yahoo.co.uk", "yahoo.de", "yahoo.es", "yahoo.it",
    "ymail.com", "rocketmail.com", "aol.com", "aol.fr", "icloud.com", "me.com",
    "mac.com", "gmx.com", "gmx.fr", "gmx.de", "gmx.net", "gmx.at", "gmx.ch", "mail.com",
    "mail.ru", "yandex.ru", "yandex.com", "proton.me", "protonmail.com",
    "protonmail.ch", "pm.me", "tutanota.com", "tuta.io", "zoho.com", "fastmail.com",
    "mailo.com",
    /* France */
    "orange.fr", "wanadoo.fr", "free.fr", "aliceadsl.fr", "sfr.fr", "neuf.fr",
    "9online.fr", "cegetel.net", "club-internet.fr", "bbox.fr", "laposte.net",
    "numericable.fr", "numericable.com", "noos.fr", "voila.fr", "tiscali.fr",
    "libertysurf.fr", "nordnet.fr", "net-c.com", "caramail.fr", "caramail.com",
    "dbmail.com", "mailoo.org",
    /* its neighbours */
    "skynet.be", "proximus.be", "telenet.be", "scarlet.be", "voo.be", "pt.lu",
    "bluewin.ch", "sunrise.ch", "t-online.de", "web.de", "freenet.de", "arcor.de",
    "posteo.de", "libero.it", "virgilio.it", "alice.it", "tin.it", "tiscali.it",
    "telefonica.net", "terra.es", "btinternet.com", "sky.com", "virginmedia.com",
    "ntlworld.com", "talktalk.net", "blueyonder.co.uk", "ziggo.nl", "kpnmail.nl",
    "planet.nl", "xs4all.nl", "hetnet.nl", "sapo.pt"};

bool mail_host_is_public(struct bytes domain)
{
    for (size_t i = 0; i < sizeof(HOSTS) / sizeof(HOSTS[0]); i++)
        if (bytes_is(domain, HOSTS[i]))
            return true;
    return false;
}
