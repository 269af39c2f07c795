import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { databaseFile } from "#app/platform/context.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { filesFolder } from "#app/platform/open-file-storage.server.ts";
import { derivatives } from "#db/schema/provenance.ts";
import { type Chance, type Fault, mustHold } from "#tests/faults/fault.ts";
import { createFaultFolder, mustBeWhole, untilQuiet } from "#tests/faults/fault-site.ts";
import { buildFaultWorld, isKept } from "#tests/faults/refused-writes.ts";
import { createSiteProcess } from "#tests/faults/site-process.ts";

const PAGE_BYTES = 4_096;
const below = (chance: Chance, most: number) => Math.floor(chance() * most);

export const bitFlips: Fault = {
  name: "bit-flips",
  does: "turns a bit in stored pictures, and pages of the database: a picture that is not what was stored is never sent, and a damaged database is not served",
  rounds: 200,
  async run(rounds, chance) {
    const folder = await createFaultFolder();
    const lines: string[] = [];
    const site = await createSiteProcess(folder.dataDir, { onLine: (line) => lines.push(line), quiet: true });
    let refused = 0;
    try {
      const { photoTasks, ownerCookie } = await buildFaultWorld(folder, 0, 1);
      await site.start();
      for (const task of photoTasks) mustHold(await isKept(site, task), "a photo was refused");
      const pictures = await folder.withDatabase(async (ctx) => {
        await untilQuiet(ctx);
        await mustBeWhole(ctx);
        return ctx.store.read.select().from(derivatives).all();
      });
      mustHold(pictures.length > 0, "no picture was made");
      for (let round = 0; round < rounds; round++) {
        const picture = pictures[below(chance, pictures.length)] as (typeof pictures)[number];
        const path = join(
          filesFolder({ DATA_DIR: folder.dataDir }),
          picture.sha256.slice(0, 2),
          picture.sha256.slice(2, 4),
          picture.sha256,
        );
        const ending = { jpeg: "jpg", webp: "webp", avif: "avif" }[picture.format];
        const ask = async () => {
          const answer = await fetch(`${site.origin}/photos/${picture.photoId}/${picture.width}.${ending}`, {
            headers: { Cookie: ownerCookie },
          });
          return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
        };
        const whole = readFileSync(path);
        writeFileSync(path, withFlippedBit(whole, chance));
        const damaged = await ask();
        mustHold(damaged.status === 410, `a damaged picture was answered ${damaged.status}`);
        mustHold(damaged.bytes.toString("latin1").includes("damaged"), "the answer does not say what is the matter");
        mustHold(
          lines.some((line) => line.includes("DamagedFileError") && line.includes(picture.sha256)),
          "the log does not name the file",
        );
        writeFileSync(path, whole);
        const mended = await ask();
        mustHold(mended.status === 200 && sha256(mended.bytes) === picture.sha256, "the picture that was put back is not shown");
      }
      const figures = await (await fetch(`${site.origin}/metrics`)).text();
      mustHold(
        new RegExp(`^scalpmark_damaged_files_total\\{[^}]*\\} ${rounds}$`, "m").test(figures),
        "the figures do not count damaged files",
      );
      await site.stop();
      const pages = pagesOf(folder.dataDir);
      for (let round = 0; round < Math.ceil(rounds / 20); round++)
        refused += refusesDamage(folder.dataDir, 1 + below(chance, pages - 1), chance);
      mustHold(refused > 0, "no database was damaged enough to be refused");
      mustHold(startsWith(folder.dataDir).status === 0, "the database that was put back is refused");
    } finally {
      await site.stop();
      folder.remove();
    }
    return `${rounds} pictures with a turned bit, none of them sent; ${refused} of ${Math.ceil(rounds / 20)} damaged databases refused with what to do, the others start whole`;
  },
};

function withFlippedBit(bytes: Buffer, chance: Chance): Buffer {
  const flipped = Buffer.from(bytes);
  const at = below(chance, flipped.length);
  flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << below(chance, 8)), at);
  return flipped;
}

const pagesOf = (dataDir: string) => statSync(databaseFile({ DATA_DIR: dataDir })).size / PAGE_BYTES;

/** What `npm start` does before anything else. */
const startsWith = (dataDir: string) =>
  spawnSync(process.execPath, ["build/bin/cli/migrate.js"], {
    cwd: process.env.BUILT_SITE,
    encoding: "utf8",
    env: { PATH: process.env.PATH, NODE_ENV: "production", DEMO: "1", DATA_DIR: dataDir },
  });

/** Overwrites a page with noise. 1: the database was refused in one line that says what to do; 0: nobody will ever read that page. Anything else is a breach. */
function refusesDamage(dataDir: string, page: number, chance: Chance): 0 | 1 {
  const file = databaseFile({ DATA_DIR: dataDir });
  const kept = `${file}.kept`;
  copyFileSync(file, kept);
  const bytes = readFileSync(file);
  for (let at = page * PAGE_BYTES; at < (page + 1) * PAGE_BYTES; at++) bytes.writeUInt8(below(chance, 256), at);
  writeFileSync(file, bytes);
  const { status, stderr } = startsWith(dataDir);
  copyFileSync(kept, file);
  rmSync(kept);
  mustHold(status === 0 || status === 78, `a damaged database ends the start with ${status}: ${stderr.slice(0, 2_000)}`);
  if (status === 0) return 0;
  mustHold(
    /^Scalpmark cannot start: the database in DATA_DIR is damaged\. .*npm run restore/m.test(stderr),
    `it says: ${stderr.slice(0, 2_000)}`,
  );
  return 1;
}
