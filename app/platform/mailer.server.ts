import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { newId } from "#app/platform/id.server.ts";

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** Takes a POST that ends such mails at once: mail programs offer it as "Unsubscribe" (RFC 8058). For mails that nobody asked for this minute. */
  unsubscribeUrl?: string;
}

/** What makes two sendings one mail: a job that is run again after its worker died stamps its mails as before. */
export interface MailStamp {
  /** Letters, digits and hyphens. */
  id: string;
  askedAt: Date;
}

export interface Mailer {
  /**
   * Resolves when the mail server, or the outbox folder, has it for good. Throws when it was not taken.
   * Sent twice under one stamp, it lies in the outbox once, and bears one Message-ID by SMTP, by which mail programs know it again.
   */
  send(mail: Mail, stamp?: MailStamp): Promise<void>;
}

/** Milliseconds a mail server may take for each step: the worker does nothing else meanwhile. */
const PATIENCE = { dnsTimeout: 4_000, connectionTimeout: 4_000, greetingTimeout: 4_000, socketTimeout: 15_000 };

/** What nodemailer says of a server that is not there. */
const UNREACHABLE = new Set(["ETIMEDOUT", "ECONNECTION", "ECONNREFUSED", "ECONNRESET", "EDNS", "ESOCKET"]);
/** How long no other mail is tried then: a thousand that wait would each take the worker's time for nothing. */
const SILENT_MS = 30_000;

/** Sends by SMTP. `from` is the operator's address; a line break in a header is refused by nodemailer. */
export function createSmtpMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport({ url: smtpUrl, ...PATIENCE }, { from });
  let silentUntil = 0;
  return {
    async send({ unsubscribeUrl, ...mail }, stamp) {
      if (performance.now() < silentUntil) throw new Error("The mail server did not answer a moment ago");
      const messageId = stamp && `<${stamp.id}@${from.slice(from.lastIndexOf("@") + 1).replace(">", "")}>`;
      try {
        await transport.sendMail({ ...mail, ...(messageId && { messageId }), headers: unsubscribeHeaders(unsubscribeUrl) });
      } catch (error) {
        if (UNREACHABLE.has((error as NodeJS.ErrnoException).code ?? "")) silentUntil = performance.now() + SILENT_MS;
        throw error;
      }
    },
  };
}

/** Without SMTP: one plain text file per mail in `folder`, which the operator can read. */
export function createOutboxMailer(folder: string): Mailer {
  return {
    async send(mail, stamp = { id: newId().slice(0, 8), askedAt: new Date() }) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const headers = Object.entries(unsubscribeHeaders(mail.unsubscribeUrl)).map(([field, value]) => `${field}: ${oneLine(value)}\n`);
      const name = join(folder, `${stamp.askedAt.toISOString().replaceAll(":", "-")}-${stamp.id}`);
      const file = await open(`${name}.tmp`, "w", 0o600);
      try {
        await file.writeFile(`To: ${oneLine(mail.to)}\nSubject: ${oneLine(mail.subject)}\n${headers.join("")}\n${mail.text}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(`${name}.tmp`, `${name}.txt`);
    },
  };
}

const unsubscribeHeaders = (url: string | undefined): Record<string, string> =>
  url === undefined ? {} : { "List-Unsubscribe": `<${url}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };

/** Removes the outbox's mails to an address whose person was forgotten. What an SMTP server was handed is out of reach. */
export async function forgetOutboxMails(folder: string, address: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.endsWith(".txt"))) {
    const file = join(folder, name);
    if ((await readFile(file, "utf8")).startsWith(`To: ${oneLine(address)}\n`)) await rm(file, { force: true });
  }
}

const oneLine = (text: string) => text.replaceAll(/[\r\n]+/g, " ");
