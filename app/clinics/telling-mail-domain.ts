/** Mail providers that anybody can have an address at: sharing one says nothing about two people. */
const PUBLIC_MAIL_DOMAINS = new Set([
  "126.com",
  "163.com",
  "aol.com",
  "bigpond.com",
  "btinternet.com",
  "comcast.net",
  "duck.com",
  "fastmail.com",
  "free.fr",
  "gmail.com",
  "gmx.com",
  "gmx.de",
  "gmx.net",
  "googlemail.com",
  "hey.com",
  "hotmail.co.uk",
  "hotmail.com",
  "hotmail.de",
  "hotmail.fr",
  "hotmail.it",
  "icloud.com",
  "laposte.net",
  "libero.it",
  "live.co.uk",
  "live.com",
  "mac.com",
  "mail.com",
  "mail.ru",
  "me.com",
  "msn.com",
  "ntlworld.com",
  "orange.fr",
  "outlook.com",
  "pm.me",
  "posteo.de",
  "proton.me",
  "protonmail.com",
  "qq.com",
  "sky.com",
  "t-online.de",
  "talktalk.net",
  "tutanota.com",
  "uol.com.br",
  "virginmedia.com",
  "web.de",
  "wp.pl",
  "yahoo.co.uk",
  "yahoo.com",
  "yahoo.de",
  "yahoo.fr",
  "yandex.ru",
  "ymail.com",
  "zoho.com",
]);

/** Set aside for examples and tests by RFC 2606 and RFC 6761: nobody can own one. */
const RESERVED = /(^|\.)(example|test|invalid|localhost|example\.(com|net|org))$/;

/** The domain of an address when it can tell whom somebody works for: not a public provider's, not one that nobody owns. Null: it tells nothing. */
export function tellingMailDomain(email: string): string | null {
  const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  if (domain === "" || PUBLIC_MAIL_DOMAINS.has(domain) || RESERVED.test(domain)) return null;
  return domain;
}
