import { matchPath } from "@remix-run/react";
import { type FoundForm, filledValue, formsIn } from "#tests/abuse/form-catalogue.ts";
import { listRoutes, moduleOf, urlOf } from "#tests/security/listed-routes.ts";
import { ASKERS } from "#tests/security/matrix-world.ts";
import { ROUTE_MATRIX } from "#tests/security/route-matrix.ts";
import type { Site } from "#tests/security/serve-site.ts";
import { type Answer, answerOf } from "#tests/support/answer-of.ts";
import { routeArgs } from "#tests/support/route-args.ts";

/** Whose pages show every form there is: what everybody is shown differs between these. */
const VISITORS = ["anonymous", "client", "owner"] as const;
const WITH_FORMS = ["anonymous", "client", "owner", "moderator", "admin"] as const;

export type Fields = [name: string, value: string | File][];
/** A form as a page shows it to somebody. */
export type ShownForm = Omit<FoundForm, "name" | "route"> & { path: string };

const ROUTES = listRoutes();
let asked = 0;

/** One of each form that these pages of the matrix, or all, show to anybody they let in. */
export async function findForms(site: Site, pages = Object.keys(ROUTE_MATRIX)): Promise<ShownForm[]> {
  const found = new Map<string, ShownForm>();
  for (const page of pages) {
    const row = ROUTE_MATRIX[page];
    if (row === undefined) throw new Error(`the matrix has no row of ${page}`);
    const url = urlOf(row, site.world);
    const letters = row.get?.split(" ") ?? [];
    const shownToAll = letters.every((letter) => letter === "G");
    for (const as of shownToAll ? VISITORS : WITH_FORMS) {
      if (letters[ASKERS.indexOf(as)] !== "G") continue;
      const { body, headers } = await site.ask(url, { as });
      if (headers["content-type"]?.startsWith("text/html") !== true) continue;
      for (const form of formsIn(body, url)) {
        const path = pathOf(form.action);
        const key = `${path} ${form.fields.map(({ name, type, value, offered }) => (type === "hidden" || type === "submit" ? `${name}=${value ?? offered}` : name)).sort()}`;
        if (!found.has(key)) found.set(key, { ...form, as, path });
      }
    }
  }
  return [...found.values()];
}

function pathOf(action: string): string {
  const { pathname } = new URL(action, "http://here.test");
  const [path] = ROUTES.map(([one]) => one)
    .filter((one) => matchPath(one, pathname) !== null)
    .sort((a, b) => a.split(":").length - b.split(":").length);
  if (path === undefined) throw new Error(`a page has a form for ${action}, which is no address of ours`);
  return path;
}

/** As somebody fills it in who wants it taken, without its files. */
export const fieldsOf = (form: ShownForm): Fields =>
  form.fields.flatMap((field): Fields => {
    const value = field.type === "file" ? null : filledValue(field);
    return value === null ? [] : [[field.name, value]];
  });

/** Sends these fields to the action of the form, as whoever was shown it unless told otherwise, without the web layer in front. */
export async function sendForm(
  site: Site,
  form: ShownForm,
  fields: Fields,
  options: { cookie?: string | undefined; multipart?: boolean } = {},
): Promise<Answer> {
  const { cookie = form.as === "anonymous" ? undefined : site.world.cookies[form.as], multipart = form.multipart } = options;
  const { pathname } = new URL(form.action, "http://here.test");
  const params = Object.fromEntries(
    Object.entries(matchPath(form.path, pathname)?.params ?? {}).map(([name, value]) => [name, value ?? ""]),
  );
  const files = ROUTES.filter(([path]) => path === form.path).map(([, file]) => file);
  const action = (await Promise.all(files.map(moduleOf))).find((module) => module.action !== undefined)?.action;
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  const headers: Record<string, string> = cookie === undefined ? {} : { cookie };
  asked += 1;
  const args = routeArgs(site.world.ctx, form.action, { params, clientIp: `10.0.${asked >> 8}.${asked & 255}`, ...headers, form: body });
  if (!multipart) {
    const text = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, String(value)]));
    args.request = new Request(args.request.url, { method: "POST", headers, body: text });
  }
  return answerOf(() => action?.(args));
}
