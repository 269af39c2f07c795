import type { AttackedSite } from "#tests/abuse/attacked-site.ts";
import { type FoundForm, filledValue } from "#tests/abuse/form-catalogue.ts";
import { sentFile } from "#tests/abuse/sent-files.ts";
import { type Body, bytesOf, type Edit, encodeText, expand, type RawShot, type Shot, type Text } from "#tests/abuse/shot.ts";
import type { Asker } from "#tests/security/matrix-world.ts";

const BOUNDARY = "----scalpmark-abuse-4711";

interface Part {
  name: string;
  value: Text | Buffer;
  filename?: string;
  type?: string;
}

/** The bytes of a request: head and body. `visitor` is the address our proxy says it comes from. */
export function requestOf(shot: Shot, site: AttackedSite, visitor: string): Buffer[] {
  const form = shot.body !== undefined && "form" in shot.body ? site.formNamed(shot.body.form, shot.as) : null;
  const multipart = shot.body !== undefined && "form" in shot.body ? (shot.body.multipart ?? form?.multipart === true) : false;
  const body = shot.body === undefined ? null : bodyOf(shot.body, form, multipart);
  const host = `127.0.0.1:${site.port}`;
  const headers: [string, string][] = [
    ["Host", host],
    ["User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"],
    ["Accept", "text/html,application/xhtml+xml"],
  ];
  const cookie = site.sessions.of(shot.as);
  if (cookie !== null) headers.push(["Cookie", cookie]);
  if (shot.method === "POST" || body !== null) {
    const boundary = (shot.body !== undefined && "boundary" in shot.body ? shot.body.boundary : undefined) ?? BOUNDARY;
    headers.push(["Origin", `http://${host}`], ["Sec-Fetch-Site", "same-origin"]);
    headers.push(["Content-Type", multipart ? `multipart/form-data; boundary=${boundary}` : "application/x-www-form-urlencoded"]);
  }
  const sent = withOverrides(headers, shot.headers ?? []);
  const chunked = sent.some(([name, value]) => /^transfer-encoding$/i.test(name) && value === "chunked");
  const bytes = body === null ? Buffer.alloc(0) : chunked ? inChunks(body) : body;
  if (body !== null && !chunked && !sent.some(([name]) => /^content-length$/i.test(name)))
    sent.push(["Content-Length", String(bytes.length)]);
  sent.push(["X-Forwarded-For", visitor]);
  const target = targetOf(shot.target, site, form);
  const head = `${shot.method} ${target} HTTP/1.1\r\n${sent.map(([name, value]) => `${name}: ${filled(value, site)}\r\n`).join("")}\r\n`;
  return [Buffer.from(head, "latin1"), bytes];
}

function withOverrides(headers: [string, string][], overrides: [string, string][]): [string, string][] {
  const replaced = new Set(overrides.map(([name]) => name.toLowerCase()));
  return [...headers.filter(([name]) => !replaced.has(name.toLowerCase())), ...overrides.filter(([, value]) => value !== "")];
}

function inChunks(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; at += 16_384) {
    const piece = body.subarray(at, at + 16_384);
    parts.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from("\r\n"));
  }
  return Buffer.concat([...parts, Buffer.from("0\r\n\r\n")]);
}

/** `{/reviews/:id}` with what follows: a further query goes behind the address's own, anything else in place of it. */
function targetOf(target: string, site: AttackedSite, form: FoundForm | null): string {
  const [whole, named = ""] = /\{(form|\/[^}]*)\}/.exec(target) ?? [];
  if (whole === undefined) return target;
  const address = named === "form" ? (form?.action ?? "/") : site.addressOf(named);
  const [before = "", after = ""] = [target.slice(0, target.indexOf(whole)), target.slice(target.indexOf(whole) + whole.length)];
  if (after === "") return before + address;
  if (after.startsWith("?")) return `${before}${address}${address.includes("?") ? "&" : "?"}${after.slice(1)}`;
  return `${before}${address.split("?", 1)[0]}${after}`;
}

/** Also in raw bytes: `{host}`, `{address}`, `{cookie of client}`, `{session of client}`. */
export function filled(text: string, site: AttackedSite): string {
  if (!text.includes("{")) return text;
  return text
    .replaceAll("{host}", `127.0.0.1:${site.port}`)
    .replaceAll("{address}", () => site.nextVisitor())
    .replaceAll(/\{cookie of (\w+)\}/g, (_, who: string) => site.sessions.of(who as Asker) ?? "")
    .replaceAll(/\{session of (\w+)(?:\/(\d+))?\}/g, (_, who: string, at?: string) =>
      changedAt(site.sessions.of(who as Asker)?.slice(2) ?? "", at),
    );
}

/** With another sign at that place. */
function changedAt(token: string, at: string | undefined): string {
  if (at === undefined) return token;
  const place = Number(at) % Math.max(1, token.length);
  return `${token.slice(0, place)}${token[place] === "a" ? "b" : "a"}${token.slice(place + 1)}`;
}

export const rawPieces = (shot: RawShot, site: AttackedSite): Buffer[] =>
  shot.raw.map((piece) => Buffer.from(filled(expand(piece), site), "latin1"));

function bodyOf(body: Body, form: FoundForm | null, multipart: boolean): Buffer {
  if ("text" in body) return bytesOf(body.text);
  if ("base64" in body) return Buffer.from(body.base64, "base64");
  const parts = editedParts(form as FoundForm, body.edits);
  return multipart ? multipartOf(parts, body.boundary ?? BOUNDARY) : Buffer.from(parts.map(urlencoded).join("&"), "latin1");
}

/** What the page would send, with the changes of the case. */
function editedParts(form: FoundForm, edits: readonly Edit[]): Part[] {
  const names = form.fields.map(({ name }) => name);
  const parts: Part[] = form.fields.flatMap((field) => {
    const value = filledValue(field);
    if (value === null) return [];
    return [field.type === "file" ? { name: field.name, value: "", filename: "" } : { name: field.name, value }];
  });
  const nameAt = (field: number | string) => (typeof field === "string" ? field : (names[field % Math.max(1, names.length)] ?? "name"));
  for (const edit of edits) {
    if (edit.op === "add") parts.push({ name: edit.name, value: edit.value });
    else if (edit.op === "file") {
      const name = nameAt(
        typeof edit.field === "number" ? edit.field : (form.fields.find(({ type }) => type === "file")?.name ?? edit.field),
      );
      remove(parts, name, edit.file);
      const value = "set" in edit.file ? sentFile(edit.file.set, edit.file.at) : edit.file.text;
      parts.push({ name, value, filename: expand(edit.filename), type: edit.type ?? "image/jpeg" });
    } else {
      const name = nameAt(edit.field);
      if (edit.op !== "again") remove(parts, edit.op === "rename" ? "" : name);
      if (edit.op === "set" || edit.op === "again") parts.push({ name, value: edit.value });
      if (edit.op === "rename") for (const part of parts) if (part.name === name) part.name = edit.to;
    }
  }
  return parts;
}

/** The empty file input goes when a file comes; a second file stays beside the first. */
function remove(parts: Part[], name: string, file?: unknown): void {
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const part = parts[at] as Part;
    if (part.name === name && (file === undefined || part.filename === "" || part.filename === undefined)) parts.splice(at, 1);
  }
}

const urlencoded = ({ name, value }: Part) =>
  `${encodeText(name)}=${
    Buffer.isBuffer(value)
      ? value
          .toString("latin1")
          .slice(0, 2_000)
          .replaceAll(/[^a-z]/gi, "x")
      : encodeText(value)
  }`;

function multipartOf(parts: readonly Part[], boundary: string): Buffer {
  const pieces = parts.flatMap(({ name, value, filename, type }) => {
    const file = filename === undefined ? "" : `; filename="${filename}"\r\nContent-Type: ${type ?? "application/octet-stream"}`;
    return [
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`, "utf8"),
      Buffer.isBuffer(value) ? value : bytesOf(value),
      Buffer.from("\r\n"),
    ];
  });
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
}
