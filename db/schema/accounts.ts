import { bytes, flag, index, instant, integer, json, table, text, uniqueIndex } from "#db/columns.ts";

export const accounts = table(
  "accounts",
  {
    id: text("id").primaryKey(),
    /** NFC, lower-cased, trimmed: one person, one spelling. */
    email: text("email").notNull(),
    emailVerifiedAt: instant("email_verified_at"),
    passwordHash: text("password_hash").notNull(),
    displayName: text("display_name").notNull(),
    role: text("role", { enum: ["client", "owner", "moderator", "admin"] }).notNull(),
    /** Set for accounts the demo seeded: a production boot refuses them. */
    demo: flag("demo").notNull().default(false),
    suspendedAt: instant("suspended_at"),
    /** Its person asked to be forgotten: the address, name and password are gone, what others need to read stays without them. */
    erasedAt: instant("erased_at"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("accounts_email").on(t.email)],
);

/** `id` is the SHA-256 of the cookie's value, so a stolen database opens no session. */
export const sessions = table(
  "sessions",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** Whole seconds since 1970, as lucia's adapter wants it. */
    expiresAt: integer("expires_at").notNull(),
    createdAt: instant("created_at").notNull(),
    /** When its person last showed who they are (password, code or passkey): sensitive acts ask again after ten minutes. Null: at the sign-in. */
    confirmedAt: instant("confirmed_at"),
    /** When the second factor was given; null: not in this session. */
    secondFactorAt: instant("second_factor_at"),
    /** Wrong codes in a row in this session, and until when it may not try again. */
    secondFactorFails: integer("second_factor_fails").notNull().default(0),
    secondFactorBlockedUntil: instant("second_factor_blocked_until"),
    /** "Firefox on Windows", from the browser's own word: to tell one's sessions apart. */
    device: text("device"),
  },
  (t) => [index("sessions_account").on(t.accountId)],
);

/** The shared secret of an authenticator app (RFC 6238), sealed with the server's key: a stolen database makes no codes. */
export const totpSecrets = table("totp_secrets", {
  accountId: text("account_id")
    .primaryKey()
    .references(() => accounts.id, { onDelete: "cascade" }),
  sealedSecret: text("sealed_secret").notNull(),
  /** Null: enrolment was begun and no code was given yet. */
  confirmedAt: instant("confirmed_at"),
  /** The newest time step whose code was used: each code works once. */
  lastStep: integer("last_step"),
  createdAt: instant("created_at").notNull(),
});

export const recoveryCodes = table(
  "recovery_codes",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    codeHash: text("code_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [index("recovery_codes_account").on(t.accountId)],
);

/** WebAuthn credentials. `id` is the authenticator's, base64url. */
export const passkeys = table(
  "passkeys",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    publicKey: bytes("public_key").notNull(),
    counter: integer("counter").notNull(),
    transports: json<string[]>("transports").notNull(),
    backedUp: flag("backed_up").notNull(),
    createdAt: instant("created_at").notNull(),
    lastUsedAt: instant("last_used_at"),
  },
  (t) => [index("passkeys_account").on(t.accountId)],
);

/** What a passkey is asked to sign, once and within minutes. */
export const passkeyChallenges = table(
  "passkey_challenges",
  {
    id: text("id").primaryKey(),
    /** Null: at the sign-in, before anybody is known. */
    accountId: text("account_id").references(() => accounts.id, { onDelete: "cascade" }),
    purpose: text("purpose", { enum: ["register", "sign_in", "confirm"] }).notNull(),
    challenge: text("challenge").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [index("passkey_challenges_end").on(t.expiresAt)],
);

/** All one's data in one archive: made by a job, fetched by its person alone, for a day. */
export const dataExports = table(
  "data_exports",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    requestedAt: instant("requested_at").notNull(),
    readyAt: instant("ready_at"),
    expiresAt: instant("expires_at"),
    fileSha256: text("file_sha256"),
    bytes: integer("bytes"),
  },
  (t) => [index("data_exports_account").on(t.accountId, t.requestedAt)],
);

/** Who was forgotten and how, by account id only: carried out again after a backup was restored. */
export const erasures = table("erasures", {
  accountId: text("account_id").primaryKey(),
  reviews: text("reviews", { enum: ["anonymised", "removed"] }).notNull(),
  erasedAt: instant("erased_at").notNull(),
});

/** One-time links sent by mail. Only the SHA-256 of the token is kept; the token itself is derived from `id` and the server's secret when the mail is written. */
export const emailTokens = table(
  "email_tokens",
  {
    id: text("id").primaryKey(),
    tokenHash: text("token_hash").notNull(),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    purpose: text("purpose", { enum: ["verify_email", "reset_password", "change_email"] }).notNull(),
    email: text("email").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [uniqueIndex("email_tokens_hash").on(t.tokenHash), index("email_tokens_account").on(t.accountId, t.purpose)],
);
