import type { RateLimit } from "#app/platform/rate-limit.server.ts";

const FIVE_MINUTES = 300;
const HALF_AN_HOUR = 1_800;

/** Per IPv4 address or IPv6 /64, whether right or wrong: Mastodon's number. */
export const SIGN_IN_LIMIT: RateLimit = { name: "sign_in", points: 25, seconds: FIVE_MINUTES };
/** Passwords tried for one address, whoever's it is, from browsers its account does not know: guesses from many networks too come to 480 a day. */
export const PASSWORD_LIMIT: RateLimit = { name: "password", points: 20, seconds: 3_600 };
/** Passwords tried from one browser that the account knows: what others try does not count against it. */
export const KNOWN_BROWSER_LIMIT: RateLimit = { name: "known_browser", points: 20, seconds: 3_600 };
export const SIGN_UP_LIMIT: RateLimit = { name: "sign_up", points: 5, seconds: HALF_AN_HOUR };
/** Mails one visitor can set off, to whomever. */
export const MAIL_REQUEST_LIMIT: RateLimit = { name: "mail_request", points: 25, seconds: FIVE_MINUTES };
/** Mails that can be set off to one address, by whomever. Beyond it the answer stays the same and no mail is sent. */
export const MAIL_ADDRESS_LIMIT: RateLimit = { name: "mail_address", points: 5, seconds: HALF_AN_HOUR };
/** Codes of an app tried for one account, over all its sessions: at three codes that are right out of a million, 1 in 11,000 per hour. */
export const SECOND_FACTOR_LIMIT: RateLimit = { name: "second_factor", points: 30, seconds: 3_600 };
/** Questions put to passkeys before anybody is known: each is a row for five minutes. */
export const PASSKEY_LIMIT: RateLimit = { name: "passkey", points: 25, seconds: FIVE_MINUTES };
