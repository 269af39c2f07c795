import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createContext } from "#app/platform/context.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { buildSite, createSiteProcess, type SiteProcess } from "#tests/faults/site-process.ts";

/** What scanners ask for, and what this project has lying about. */
const PATHS = `
/.git/HEAD /.git/config /.git/index /.git/logs/HEAD /.gitignore /.gitattributes /.svn/entries /.hg/requires
/.env /.env.local /.env.production /.env.bak /env /config.json /config.yml /settings.json /.npmrc /.DS_Store /.vscode/settings.json /.idea/workspace.xml
/package.json /package-lock.json /node_modules/express/package.json /node_modules/.package-lock.json /tsconfig.json /drizzle.config.ts /vite.config.ts /LICENSE /README.md
/data/app.db /data/scalpmark.db /scalpmark.db /scalpmark.db-wal /scalpmark.db-shm /data/secret /secret /data/files /files /outbox /data/outbox /held-proofs /tmp
/audit-heads.jsonl.bak /erasures.jsonl /data/erasures.jsonl /backup /backup.zip /backup.sql /dump.sql /database.sqlite /db.sqlite3 /db/migrations/sqlite/0000_start.sql
/server/index.js /build/server/index.js /build/bin/server.js /build/client/robots.txt /bin/server.js /server.js /app/server.ts /app/root.tsx /build/inputs.sha256
/assets /assets/ /assets/index.html /.vite/manifest.json /assets/.vite/manifest.json /manifest.json.map
/server-status /phpinfo.php /wp-login.php /wp-admin/ /admin.php /actuator/env /debug/pprof/ /.aws/credentials /.ssh/id_rsa /id_rsa /server.key /.htaccess /.well-known/ /swagger.json /graphql /console
`
  .trim()
  .split(/\s+/);

/** Ways out of the folder that is served: refused one way or another. */
const WAYS_OUT = [
  "/../package.json",
  "/assets/../../package.json",
  "/assets/..%2f..%2fpackage.json",
  "/assets/%2e%2e/%2e%2e/package.json",
  "/assets/..%5c..%5cpackage.json",
  "/assets/%252e%252e/package.json",
  "//etc/passwd",
  "/assets//../../../../../../etc/passwd",
  "/robots.txt%00.js",
  "/..;/package.json",
];

const dataDir = mkdtempSync(join(tmpdir(), "scalpmark-exposed-"));
let site: SiteProcess;

beforeAll(async () => {
  await buildSite();
  const env = parseEnv({ NODE_ENV: "production", DEMO: "1", DATA_DIR: dataDir });
  const ctx = createContext(env, createLog({ level: "silent" }));
  await ctx.store.migrate();
  await ctx.store.close();
  site = await createSiteProcess(dataDir);
  await site.start();
}, 120_000);

afterAll(async () => {
  await site?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** As it is, where fetch would mend the path first. */
function ask(path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(site.origin);
    const call = request({ hostname, port, path, headers: { Host: new URL(site.origin).host } }, async (answer) => {
      let body = "";
      for await (const chunk of answer) body += String(chunk);
      resolve({ status: answer.statusCode ?? 0, body });
    });
    call.on("error", reject);
    call.end();
  });
}

const built = (folder: string) => readdirSync(join(process.env.BUILT_SITE ?? ".", folder));
/** A line of what must not be read: of package.json, the git folder, the database, the environment, a source map. */
const INSIDE = /"dependencies"|ref: refs\/|SQLite format 3|APP_SECRET|"sourcesContent"|root:x:/;

test("D5: none of the paths where sites leave their insides answers anything but 404", async () => {
  expect(PATHS.length).toBeGreaterThanOrEqual(60);
  const answers = await Promise.all(PATHS.map(async (path) => ({ path, ...(await ask(path)) })));
  expect(answers.filter(({ status }) => status !== 404).map(({ path, status }) => `${path} ${status}`)).toEqual([]);
  expect(answers.filter(({ body }) => INSIDE.test(body)).map(({ path }) => path)).toEqual([]);
});

test("D5: no way leads out of the folder that is served", async () => {
  const answers = await Promise.all(WAYS_OUT.map(async (path) => ({ path, ...(await ask(path)) })));
  expect(answers.filter(({ status }) => status !== 404 && status !== 400).map(({ path, status }) => `${path} ${status}`)).toEqual([]);
  expect(answers.filter(({ body }) => INSIDE.test(body)).map(({ path }) => path)).toEqual([]);
});

test("D5: no script or style has a source map, neither beside it nor named in it, and no compressed twin is served by name", async () => {
  const assets = built("build/client/assets");
  const served = assets.filter((name) => /\.(?:js|css)$/.test(name));
  expect(served.length).toBeGreaterThan(0);
  expect(assets.filter((name) => name.endsWith(".map"))).toEqual([]);
  for (const name of served.slice(0, 20)) {
    expect([name, (await ask(`/assets/${name}`)).status]).toEqual([name, 200]);
    for (const twin of [`${name}.map`, `${name}.br`, `${name}.gz`])
      expect([twin, (await ask(`/assets/${twin}`)).status]).toEqual([twin, 404]);
    expect((await ask(`/assets/${name}`)).body).not.toMatch(/sourceMappingURL/);
  }
});
