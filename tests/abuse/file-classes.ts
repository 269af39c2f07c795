import fc from "fast-check";
import { type AbuseClass, playClass, type Targets } from "#tests/abuse/abuse-class.ts";
import type { AttackedSite } from "#tests/abuse/attacked-site.ts";
import { openAccount, send } from "#tests/abuse/play-steps.ts";
import type { AnyShot, Edit, Text } from "#tests/abuse/shot.ts";

const pick = <T>(list: readonly T[]) => fc.constantFrom(...list);
const uploads = ({ forms }: Targets) => forms.filter(({ fields }) => fields.some(({ type }) => type === "file"));

const TYPES = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "application/pdf",
  "text/html",
  "image/svg+xml",
  "",
  "a/b; c=d",
  "application/x-msdownload",
];
const NAMES = ["IMG_2041.jpg", "a.png", "scan.pdf", "a.jpg.html", "a.svg"];

const sending = (
  targets: Targets,
  file: fc.Arbitrary<{ set: string; at: number } | { text: Text }>,
  name: fc.Arbitrary<Text> = pick(NAMES),
): fc.Arbitrary<AnyShot> =>
  fc.tuple(pick(uploads(targets)), file, name, pick(TYPES)).map(([form, sent, filename, type]) => ({
    as: form.as,
    method: "POST",
    target: "{form}",
    body: { form: form.name, edits: [{ op: "file", field: "file", file: sent, filename, type }] },
  }));
const of = (set: string) => (targets: Targets) =>
  sending(
    targets,
    fc.nat({ max: 5_000 }).map((at) => ({ set, at })),
  );
const fileClass = (id: number, name: string, set: string, weight = 1): AbuseClass => ({ id, name, weight, shots: of(set) });

const FILE_NAMES: readonly Text[] = [
  ...[
    "../../../etc/passwd",
    "..\\..\\a.jpg",
    "/etc/cron.d/a",
    "C:\\a.jpg",
    "a\\r\\nX: y.jpg",
    "a%22; name=%22role",
    "\u202egpj.exe",
    "CON",
    "NUL.jpg",
    "aux",
    "a.jpg.php",
    "a.jpg/",
    ".",
    "..",
    ".htaccess",
    "a\u0000.jpg",
  ],
  ...[
    "<script>zq7raw()</script>.jpg",
    "=1+1.jpg",
    "a;b.jpg",
    "😀.jpg",
    " .jpg",
    "a".repeat(300),
    "$(id).jpg",
    "`id`.jpg",
    "a%00.jpg",
    "%2e%2e%2fa.jpg",
    "a'.jpg",
    "__proto__",
  ],
  { of: "n", times: 5_000 },
  { encoded: "%ff%fe.jpg" },
];

const many = (count: number): Edit[] =>
  Array.from({ length: count }, (_, at): Edit => ({ op: "file", field: "file", file: { set: "good", at }, filename: `${at}.jpg` }));
const onlyReviews = ({ forms }: Targets) =>
  forms.filter(({ route, fields }) => route === "/check-photo" || (route === "/clinics/:slug/review" && fields.length > 3));

/** The same photo at once, several times: whatever becomes of it, it is looked at in time and nothing falls over. */
async function sendSameTogether(site: AttackedSite, { copies }: { copies: number }): Promise<string[]> {
  const form = site.forms.find(({ route }) => route === "/check-photo");
  if (form === undefined) return ["no form to check a photo"];
  const answers = await Promise.all(
    site.wires.slice(0, copies).map((wire) =>
      site.send(
        {
          as: "anonymous",
          method: "POST",
          target: "{form}",
          body: { form: form.name, edits: [{ op: "file", field: "file", file: { set: "good", at: 0 }, filename: "a.jpg" }] },
        },
        wire,
      ),
    ),
  );
  return answers.flatMap((answer) =>
    answer === null || (answer.status >= 500 && answer.status !== 503) ? [`status ${answer?.status}`] : [],
  );
}

/** Somebody who sends a review and asks to be forgotten while it is being looked at: they are gone, and nothing of it is in the way. */
async function sendAndErase(site: AttackedSite, { reviews }: { reviews: "removed" | "anonymised" }): Promise<string[]> {
  const { account, cookie } = await openAccount(site);
  const clinic = site.ground.world.clinic.slug;
  const form = site.formNamed("/clinics/:slug/review ", "client");
  const [sent, erased] = await Promise.all([
    site.send(
      {
        as: "anonymous",
        method: "POST",
        target: `/clinics/${clinic}/review`,
        headers: [["Cookie", cookie]],
        body: { form: form.name, edits: [{ op: "file", field: "file", file: { set: "good", at: 0 }, filename: "a.jpg" }] },
      },
      site.wires[1],
    ),
    send(site, "/account/erase", { reviews, sure: "yes" }, cookie),
  ]);
  const faults: string[] = [];
  for (const answer of [sent, erased]) if (answer === null || answer.status >= 500) faults.push(`status ${answer?.status}`);
  await site.untilQuiet();
  if (erased?.status === 303 || erased?.status === 302) {
    if ((await site.watch.count("select count(*) from accounts where id = ? and email = ?", account.id, account.email)) > 0)
      faults.push("an erased account has its address");
  }
  return faults;
}

/** SECURITY.md section 4, classes 77 to 98: what is sent where a form takes files. */
export const FILE_CLASSES: readonly AbuseClass[] = [
  fileClass(77, "no bytes", "nothing"),
  fileClass(78, "one byte", "oneByte"),
  fileClass(79, "cut off at every percent", "cut", 2),
  fileClass(80, "flipped bits", "flipped", 2),
  fileClass(81, "another kind under a name of a photo", "otherKind", 2),
  fileClass(82, "bombs of pixels", "pixelBomb"),
  fileClass(83, "very long and thin", "thin"),
  fileClass(84, "odd pixels and profiles", "oddPixels"),
  fileClass(85, "a thousand scans", "scans"),
  fileClass(86, "bombs of text", "textBomb"),
  fileClass(87, "animations", "animated"),
  fileClass(88, "vector graphics", "vector"),
  fileClass(89, "formats of telephones", "telephone"),
  fileClass(90, "formats of printers", "print"),
  fileClass(91, "two formats in one", "polyglot"),
  fileClass(92, "marks of a camera", "marked"),
  fileClass(93, "broken colour profiles", "profile"),
  fileClass(94, "the test virus", "virus"),
  { id: 95, name: "names of files", weight: 2, shots: (t) => sending(t, pick([{ set: "good", at: 0 }]), pick(FILE_NAMES)) },
  {
    id: 96,
    name: "more files, and more parts, than a form takes",
    weight: 1,
    maySilence: true,
    shots: (t) =>
      fc.tuple(pick(onlyReviews(t)), pick([5, 11, 12, 40]), fc.boolean()).map(
        ([form, count, parts]): AnyShot =>
          parts
            ? {
                as: form.as,
                method: "POST",
                target: "{form}",
                headers: [["Content-Type", "multipart/form-data; boundary=b"]],
                body: { text: { of: '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n', times: count * 250 } },
              }
            : { as: form.as, method: "POST", target: "{form}", body: { form: form.name, edits: many(count) } },
      ),
  },
  playClass({
    id: 97,
    name: "the same photo several times at once",
    weight: 1,
    plays: () => fc.record({ copies: fc.integer({ min: 2, max: 8 }) }),
    play: sendSameTogether,
  }),
  playClass({
    id: 98,
    name: "sent, and its sender erased meanwhile",
    weight: 1,
    plays: () => fc.record({ reviews: fc.constantFrom("removed" as const, "anonymised" as const) }),
    play: sendAndErase,
  }),
  { id: 111, name: "documents", weight: 1, shots: of("document") },
];
