import { flag, index, instant, integer, table, text, uniqueIndex } from "#db/columns.ts";

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
  },
  (t) => [index("sessions_account").on(t.accountId)],
);

/** One-time links sent by mail. Only the SHA-256 of the token is kept; the token itself is derived from `id` and the server's secret when the mail is written. */
export const emailTokens = table(
  "email_tokens",
  {
    id: text("id").primaryKey(),
    tokenHash: text("token_hash").notNull(),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    purpose: text("purpose", { enum: ["verify_email", "reset_password"] }).notNull(),
    email: text("email").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [uniqueIndex("email_tokens_hash").on(t.tokenHash), index("email_tokens_account").on(t.accountId, t.purpose)],
);
