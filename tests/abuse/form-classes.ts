import fc from "fast-check";
import type { ShotClass, Targets } from "#tests/abuse/abuse-class.ts";
import * as words from "#tests/abuse/payloads.ts";
import type { AnyShot, Edit, Shot, Text } from "#tests/abuse/shot.ts";

const anyForm = ({ forms }: Targets) => fc.constantFrom(...forms);
const field = fc.nat({ max: 40 });
const pick = <T>(list: readonly T[]) => fc.constantFrom(...list);
/** A sample of the payloads, and pieces of them put together in ways nobody wrote down. */
const oneOf = (list: readonly Text[]): fc.Arbitrary<Text> =>
  fc.oneof(
    { weight: 4, arbitrary: pick(list) },
    fc
      .tuple(fc.string({ maxLength: 8, unit: "binary" }), pick(list), fc.string({ maxLength: 8 }))
      .map(([before, text, after]) => (typeof text === "string" ? before + text + after : text)),
  );

/** A form of the product, sent as its page would send it but for these changes. */
const changed = (targets: Targets, edits: fc.Arbitrary<Edit[]>, more: Partial<Shot> = {}): fc.Arbitrary<AnyShot> =>
  fc
    .tuple(anyForm(targets), edits)
    .map(([form, changes]) => ({ as: form.as, method: "POST", target: "{form}", body: { form: form.name, edits: changes }, ...more }));

/** The same payload in one field or in several. */
const inFields = (texts: readonly Text[]) => (targets: Targets) =>
  changed(
    targets,
    fc
      .array(fc.tuple(field, oneOf(texts)), { minLength: 1, maxLength: 4 })
      .map((pairs) => pairs.map(([at, value]): Edit => ({ op: "set", field: at, value }))),
  );

const added = (name: fc.Arbitrary<string>, value: fc.Arbitrary<Text>, most = 3) =>
  fc
    .array(fc.record({ name, value }), { minLength: 1, maxLength: most })
    .map((pairs) => pairs.map((pair): Edit => ({ op: "add", ...pair })));

type Sent = Omit<Shot, "as" | "method" | "target">;
const onActions = (targets: Targets, rest: fc.Arbitrary<Sent>): fc.Arbitrary<AnyShot> =>
  fc.tuple(anyForm(targets), rest).map(([form, more]) => ({ as: form.as, method: "POST", target: `{${form.route}}`, ...more }));

/** Names that the form at hand has itself are made others. */
const foreign = (targets: Targets, edits: fc.Arbitrary<Edit[]>) =>
  fc.tuple(anyForm(targets), edits).map(([form, changes]): AnyShot => {
    const own = new Set(form.fields.map(({ name }) => name));
    const others = changes.map((edit) => (edit.op === "add" && own.has(edit.name) ? { ...edit, name: `${edit.name}Too` } : edit));
    return { as: form.as, method: "POST", target: "{form}", body: { form: form.name, edits: others } };
  });

/** What somebody would like to set who may not. */
const FOREIGN_KEYS = [
  "role",
  "isVerified",
  "is_admin",
  "clinicId",
  "trustScore",
  "status",
  "id",
  "createdAt",
  "accountId",
  "emailVerifiedAt",
  "verified",
  "_method",
  "price",
  "no-such-field",
  "Email",
  "email ",
  "state",
];
const PROTOTYPE_KEYS = [
  "__proto__",
  "__proto__[x]",
  "constructor",
  "constructor.prototype",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "__defineGetter__",
  "__proto__.role",
];
const BRACKETS = ["[]", "[0]", "[a]", "[a][b]", ".a", "[__proto__]", "[length]"];

const multipartPart = (head: string, body = "x") => `------scalpmark-abuse-4711\r\n${head}\r\n\r\n${body}\r\n`;
const END = "------scalpmark-abuse-4711--\r\n";
const BOUNDARIES = ["x", "-".repeat(70), "-".repeat(1_000), 'a"b', "a b", "(", ""];
const MULTIPART = { headers: [["Content-Type", "multipart/form-data; boundary=----scalpmark-abuse-4711"]] as [string, string][] };
const DISPOSITION = 'Content-Disposition: form-data; name="a"';
const BROKEN_MULTIPART: readonly Text[] = [
  "",
  END,
  "--wrong\r\n\r\n",
  multipartPart(DISPOSITION),
  multipartPart(DISPOSITION).slice(0, 40),
  multipartPart("Content-Disposition: form-data") + END,
  multipartPart('Content-Disposition: form-data; name=""') + END,
  multipartPart("Content-Disposition: attachment; name=a") + END,
  multipartPart(`${DISPOSITION}; filename="a"; filename="b"`) + END,
  multipartPart(`${DISPOSITION}\r\nContent-Type: multipart/mixed; boundary=x`, "--x\r\n\r\ny\r\n--x--") + END,
  multipartPart(`${DISPOSITION}\r\nX-Long: ${"a".repeat(20_000)}`) + END,
  multipartPart(`${DISPOSITION}\r\nContent-Transfer-Encoding: base64`, "QUFB") + END,
  multipartPart(`${DISPOSITION}\r\nContent-Type: text/plain; charset=utf-7`, "+ADw-") + END,
  { of: multipartPart(DISPOSITION), times: 600 },
  { of: "------scalpmark-abuse-4711\r\n", times: 1_500 },
  multipartPart(`${DISPOSITION}; filename*=utf-8''%ff`) + END,
  `${multipartPart(DISPOSITION)}${END}${END}trailing`,
  "\r\n".repeat(2_000),
];

/** SECURITY.md section 4, classes 1 to 34: what is sent to every form there is. */
export const FORM_CLASSES: readonly ShotClass[] = [
  { id: 1, name: "an empty body", shots: (t) => onActions(t, fc.constant({ body: { text: "" } })) },
  {
    id: 2,
    name: "a field that is missing",
    weight: 30,
    shots: (t) =>
      changed(
        t,
        fc.array(field, { minLength: 1, maxLength: 3 }).map((fields) => fields.map((at): Edit => ({ op: "drop", field: at }))),
      ),
  },
  {
    id: 3,
    name: "a field nobody asked for",
    weight: 30,
    means: "nothing",
    shots: (t) => foreign(t, added(pick(FOREIGN_KEYS), pick(["admin", "1", "true", ""]))),
  },
  {
    id: 4,
    name: "a field sent twice",
    weight: 20,
    shots: (t) =>
      changed(
        t,
        fc.tuple(field, oneOf(["1", "2", "", "on"])).map(([at, value]): Edit[] => [{ op: "again", field: at, value }]),
      ),
  },
  {
    id: 5,
    name: "names with brackets",
    means: "nothing",
    shots: (t) =>
      changed(
        t,
        fc
          .tuple(pick(["name", "email", "a", "role"]), pick(BRACKETS), pick(["1", ""]))
          .map(([name, bracket, value]): Edit[] => [{ op: "add", name: name + bracket, value }]),
      ),
  },
  {
    id: 6,
    name: "names of prototypes",
    means: "nothing",
    shots: (t) => changed(t, added(pick(PROTOTYPE_KEYS), pick(["1", "admin", '{"role":"admin"}']))),
  },
  {
    id: 7,
    name: "200,000 fields",
    weight: 1,
    means: "nothing",
    maySilence: true,
    shots: (t) =>
      onActions(
        t,
        pick([8_000, 60_000, 200_000]).map((times) => ({ body: { text: { of: "a=1&", times } } })),
      ),
  },
  {
    id: 8,
    name: "a field of a megabyte",
    weight: 1,
    means: "nothing",
    maySilence: true,
    shots: (t) =>
      onActions(
        t,
        pick([64_001, 200_000, 1_000_000]).map((times) => ({
          body: { text: { of: "a", times } },
          ...(times % 2 === 0 ? { headers: [["Transfer-Encoding", "chunked"]] as [string, string][] } : {}),
        })),
      ),
  },
  {
    id: 9,
    name: "a line of ten megabytes",
    weight: 1,
    means: "nothing",
    maySilence: true,
    shots: (t) =>
      onActions(
        t,
        fc.boolean().map((chunked) => ({
          body: { text: { of: "x".repeat(1_000), times: 10_000 } },
          headers: chunked ? [["Transfer-Encoding", "chunked"]] : [],
        })),
      ),
  },
  { id: 10, name: "NUL", shots: inFields(words.STRANGE_TEXT.nul) },
  { id: 11, name: "what is no UTF-8", shots: inFields(words.STRANGE_TEXT.badUtf8) },
  { id: 12, name: "byte order marks", shots: inFields(words.STRANGE_TEXT.bom) },
  { id: 13, name: "signs that turn the direction", shots: inFields(words.STRANGE_TEXT.bidi) },
  { id: 14, name: "invisible and piled-up signs", shots: inFields(words.STRANGE_TEXT.zalgo) },
  { id: 15, name: "letters that look like others", shots: inFields(words.STRANGE_TEXT.homoglyph) },
  { id: 16, name: "one text in two normal forms", shots: inFields(words.STRANGE_TEXT.normal) },
  { id: 17, name: "one address in two spellings", shots: inFields(words.STRANGE_TEXT.caseTwin) },
  { id: 18, name: "letters whose case is no pair", shots: inFields(words.STRANGE_TEXT.folding) },
  { id: 19, name: "line separators", shots: inFields(words.STRANGE_TEXT.separator) },
  { id: 20, name: "line breaks", shots: inFields([...words.STRANGE_TEXT.breaks, ...words.HEADER_BREAKS]) },
  { id: 21, name: "emoji of many parts", shots: inFields(words.STRANGE_TEXT.emoji) },
  { id: 22, name: "numbers that are none", weight: 20, shots: inFields(words.NUMBERS) },
  { id: 23, name: "dates that are none", weight: 20, shots: inFields(words.DATES) },
  { id: 24, name: "SQL", weight: 20, shots: inFields(words.SQL) },
  { id: 25, name: "the language of the text search", shots: inFields(words.SEARCHES) },
  { id: 26, name: "templates", shots: inFields(words.TEMPLATES) },
  { id: 27, name: "what a shell would run", shots: inFields(words.SHELL) },
  { id: 28, name: "scripts", weight: 40, shots: inFields(words.SCRIPTS) },
  { id: 29, name: "addresses that are scripts", weight: 20, shots: inFields(words.SCRIPT_ADDRESSES) },
  { id: 30, name: "formulas of spreadsheets", shots: inFields(words.FORMULAS) },
  { id: 31, name: "further headers of a mail", shots: inFields(words.HEADER_BREAKS) },
  { id: 32, name: "JSON, and nesting without end", shots: inFields(words.NESTED) },
  {
    id: 33,
    name: "broken multipart",
    maySilence: true,
    shots: (t) =>
      fc.oneof(
        onActions(
          t,
          pick(BROKEN_MULTIPART).map((text) => ({ ...MULTIPART, body: { text } })),
        ),
        onActions(
          t,
          pick(BOUNDARIES).map(
            (boundary): Sent => ({
              headers: [["Content-Type", `multipart/form-data; boundary=${boundary}`]],
              body: { text: "--other\r\n\r\n" },
            }),
          ),
        ),
      ),
  },
  {
    id: 34,
    name: "a file where text belongs, and text where a file does",
    shots: (t) =>
      fc.tuple(anyForm(t), field, oneOf(["x", "", "\0"]), oneOf(["a.txt", "", "a\0.jpg"])).map(([form, at, text, filename]) => ({
        as: form.as,
        method: "POST",
        target: "{form}",
        body: { form: form.name, multipart: true, edits: [{ op: "file", field: at, file: { text }, filename }] },
      })),
  },
];
