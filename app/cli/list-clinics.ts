/** `npm run clinics:list`: writes anew what search knows of every clinic. The worker does so once a day; after a database was brought from elsewhere it is sooner. */
import { listClinics } from "#app/directory/list-clinic.server.ts";
import { loadPlaces } from "#app/directory/load-places.server.ts";
import { createContext } from "#app/platform/context.server.ts";
import { parseEnvOrExit } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { clinics } from "#db/schema/clinics.ts";

/** Clinics in one transaction: others write between two of them. */
const AT_ONCE = 200;

const env = parseEnvOrExit(process.env);
const ctx = createContext(env, createLog({ name: "list-clinics", level: env.LOG_LEVEL }));
try {
  await ctx.store.migrate();
  await loadPlaces(ctx);
  const ids = await ctx.store.read.select({ id: clinics.id }).from(clinics).orderBy(clinics.id).all();
  let listed = 0;
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    listed += await listClinics(
      ctx,
      ids.slice(from, from + AT_ONCE).map(({ id }) => id),
    );
  }
  console.log(`${listed} of ${ids.length} clinics are listed.`);
} finally {
  await ctx.store.close();
}
