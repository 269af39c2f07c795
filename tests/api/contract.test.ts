import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { listClinic } from "#app/directory/list-clinic.server.ts";
import { proposeSanction } from "#app/moderation/propose-sanction.server.ts";
import { exampleRequests } from "#app/routes/api/example-requests.ts";
import { OPERATIONS, openApiDocument } from "#app/routes/api/open-api-document.ts";
import { readScoreDocument } from "#app/trust/score-document.ts";
import { accounts } from "#db/schema/accounts.ts";
import { cases } from "#db/schema/cases.ts";
import { clinics } from "#db/schema/clinics.ts";
import { photos } from "#db/schema/provenance.ts";
import { askRoute } from "#tests/api/ask-api.ts";
import { buildCharged, stepOf, takeStep } from "#tests/moderation/sanction-fixtures.ts";
import { buildMatrixWorld, type MatrixWorld } from "#tests/security/matrix-world.ts";
import { createTestContext } from "#tests/support/test-context.ts";

let world: MatrixWorld;
beforeAll(async () => {
  world = await buildMatrixWorld();
});

const document = openApiDocument("http://127.0.0.1:3000");

/** No field may stand in an answer that the document does not name: what is not named could be private. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return "properties" in inner && !("additionalProperties" in inner) ? { ...inner, additionalProperties: false } : inner;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema({ $id: "http://document.test/api.json", ...(closed({ components: document.components }) as object) });
const shapes = new Map<string, ValidateFunction>();
function errorsOf(name: string, body: unknown): unknown {
  const validate = shapes.get(name) ?? ajv.compile({ $ref: `http://document.test/api.json#/components/schemas/${name}` });
  shapes.set(name, validate);
  return validate(body) ? null : validate.errors;
}

const addresses = (): [address: string, shape: string][] => [
  ["/api/v1/clinics", "ClinicList"],
  [`/api/v1/clinics/${world.clinic.slug}`, "Clinic"],
  [`/api/v1/clinics/${world.clinic.slug}/reviews`, "ReviewList"],
  [`/api/v1/clinics/${world.clinic.slug}/cases`, "CaseList"],
  [`/api/v1/clinics/${world.clinic.slug}/photos`, "PhotoList"],
  [`/api/v1/clinics/${world.clinic.slug}/score`, "Score"],
  ["/api/v1/decisions", "DecisionList"],
  [`/api/v1/decisions/${world.decisionId}`, "Decision"],
  [`/api/v1/practitioners/${world.practitioner.slug}`, "Practitioner"],
  ["/api/v1/training", "TrainingProviderList"],
  ["/api/v1/training/northgate-school", "TrainingProvider"],
];

test("the OpenAPI document is valid by a validator of somebody else", async () => {
  const result = await new Validator().validate(JSON.parse(JSON.stringify(document)));
  expect(result).toEqual({ valid: true });
});

test("a broken document is refused by that validator, so the test above can fail", async () => {
  const broken = { ...JSON.parse(JSON.stringify(document)), paths: { "/api/v1/clinics": { get: { responses: "none" } } } };
  expect((await new Validator().validate(broken)).valid).toBe(false);
});

test("every operation of the document is asked here, and every address asked is an operation", () => {
  const matches = (path: string, address: string) => new RegExp(`^${path.replaceAll(/:\w+/g, "[^/]+")}$`).test(address);
  expect(OPERATIONS.filter(({ path }) => !addresses().some(([address]) => matches(path, address)))).toEqual([]);
  expect(addresses().filter(([address]) => !OPERATIONS.some(({ path }) => matches(path, address)))).toEqual([]);
});

test("every answer is of the shape the document gives it, with no field besides", async () => {
  for (const [address, shape] of addresses()) {
    const answer = await askRoute(world.ctx, address);
    expect(answer.status, address).toBe(200);
    const body = await answer.json();
    expect(errorsOf(shape, body), address).toBeNull();
    if (Array.isArray(body.items)) expect(body.items.length, address).toBeGreaterThan(0);
  }
});

test("a field more than the document names is seen", async () => {
  const body = await (await askRoute(world.ctx, `/api/v1/clinics/${world.clinic.slug}`)).json();
  expect(errorsOf("Clinic", { ...body, email: "owner@example.org" })).not.toBeNull();
  expect(errorsOf("Clinic", { ...body, name: null })).not.toBeNull();
});

test("no answer holds a mail address, an account’s id or the hash of a file", async () => {
  const people = await world.ctx.store.read.select({ id: accounts.id, email: accounts.email }).from(accounts);
  const originals = await world.ctx.store.read.select({ sha256: photos.originalSha256 }).from(photos);
  for (const [address] of addresses()) {
    const text = await (await askRoute(world.ctx, address)).text();
    for (const { id, email } of people) {
      expect(text.includes(id), `${address} names an account`).toBe(false);
      expect(text.includes(email), `${address} names a mail address`).toBe(false);
    }
    for (const { sha256 } of originals) expect(text.includes(sha256), address).toBe(false);
  }
});

test("the score is the document that can be recomputed", async () => {
  const body = await (await askRoute(world.ctx, `/api/v1/clinics/${world.clinic.slug}/score`)).json();
  expect(readScoreDocument(body).inputsDigest).toBe(body.inputsDigest);
  expect(await (await askRoute(world.ctx, `/clinics/${world.clinic.slug}/score.json`)).json()).toEqual(body);
});

test("every example of the page about the interface is answered, and its answer is of the shape the document gives it", async () => {
  const examples = exampleRequests(world.clinic.slug);
  for (const { address } of examples) {
    const path = new URL(address, "http://here.test").pathname;
    const shape = addresses().find(([known]) => known === path)?.[1];
    const answer = await askRoute(world.ctx, address);
    expect(answer.status, address).toBe(200);
    expect(errorsOf(shape ?? "", await answer.json()), address).toBeNull();
  }
  const page = await import("#app/routes/api/interfaces.tsx");
  const context = { ctx: world.ctx, nonce: "", requestId: "", clientIp: "" };
  const shown = await page.loader({ request: new Request("http://127.0.0.1:3000/api"), params: {}, context } as never);
  expect(shown.examples.map(({ address }) => address)).toHaveLength(examples.length);
});

test("an unchanged answer is 304, whatever else stands in If-None-Match", async () => {
  const address = `/api/v1/clinics/${world.clinic.slug}`;
  const etag = (await askRoute(world.ctx, address)).headers.get("ETag") ?? "";
  for (const known of [etag, etag.replace("W/", ""), `"other", ${etag}`, "*"]) {
    const again = await askRoute(world.ctx, address, { headers: { "If-None-Match": known } });
    expect([known, again.status, await again.text()]).toEqual([known, 304, ""]);
  }
  expect((await askRoute(world.ctx, address, { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
});

test("what is wrong in an address is named, as a problem document", async () => {
  const wrong: [address: string, parameter: string][] = [
    ["/api/v1/clinics?colour=blue", "colour"],
    ["/api/v1/clinics?hours=7", "hours"],
    ["/api/v1/clinics?q=a&q=b", "q"],
    ["/api/v1/clinics?after=nonsense", "after"],
    [`/api/v1/clinics/${world.clinic.slug}?page=2`, "page"],
    [`/api/v1/clinics/${world.clinic.slug}/reviews?after=2026`, "after"],
    [`/api/v1/clinics/${world.clinic.slug}/photos?after=${"0".repeat(32)}`, "after"],
    ["/api/v1/decisions?before=x", "before"],
    ["/api/v1/decisions?clinic=nobody", "clinic"],
  ];
  for (const [address, parameter] of wrong) {
    const answer = await askRoute(world.ctx, address);
    const body = await answer.json();
    expect([address, answer.status, answer.headers.get("Content-Type")]).toEqual([address, 400, "application/problem+json"]);
    expect(errorsOf("Problem", body), address).toBeNull();
    expect(body.parameters.map((one: { parameter: string }) => one.parameter)).toContain(parameter);
  }
});

test("what does not exist is a problem document of 404, for everybody alike", async () => {
  for (const address of [
    "/api/v1/clinics/nobody",
    "/api/v1/clinics/nobody/reviews",
    "/api/v1/decisions/0",
    "/api/v2",
    "/api/v1/training/nobody",
  ]) {
    const answer = await askRoute(world.ctx, address);
    expect([address, answer.status, answer.headers.get("Content-Type")]).toEqual([address, 404, "application/problem+json"]);
    expect(errorsOf("Problem", await answer.json()), address).toBeNull();
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
  }
});

test("a photo is in the list until it is hidden, a case until consent is taken back, a clinic until it is out of the search", async () => {
  const fresh = await buildMatrixWorld();
  const { ctx, clinic } = fresh;
  const ids = async (what: string) => {
    const body = await (await askRoute(ctx, `/api/v1/clinics/${clinic.slug}/${what}`)).json();
    return body.items.map(({ id }: { id: string }) => id) as string[];
  };
  expect(await ids("photos")).toContain(fresh.photoId);
  await ctx.store.write((tx) => tx.update(photos).set({ hiddenAt: ctx.now() }).where(eq(photos.id, fresh.photoId)));
  expect(await ids("photos")).not.toContain(fresh.photoId);
  expect(await ids("cases")).toContain(fresh.caseId);
  await ctx.store.write((tx) => tx.update(cases).set({ withdrawnAt: ctx.now() }).where(eq(cases.id, fresh.caseId)));
  expect(await ids("cases")).not.toContain(fresh.caseId);
  await ctx.store.write((tx) => tx.update(clinics).set({ hiddenAt: ctx.now() }).where(eq(clinics.id, clinic.id)));
  await listClinic(ctx, clinic.id);
  for (const what of ["", "/reviews", "/cases", "/photos", "/score"]) {
    expect((await askRoute(ctx, `/api/v1/clinics/${clinic.slug}${what}`)).status).toBe(404);
  }
  const list = await (await askRoute(ctx, "/api/v1/clinics")).json();
  expect(list.items.map(({ slug }: { slug: string }) => slug)).not.toContain(clinic.slug);
});

test("steps in force that readers are told of stand in the clinic’s document, and a delisted clinic is in no answer from that moment on", async () => {
  const ctx = await createTestContext();
  const charged = await buildCharged(ctx);
  await listClinic(ctx, charged.clinic.id);
  const { slug } = charged.clinic;
  await takeStep(ctx, charged, stepOf("dated_notice"));
  const body = await (await askRoute(ctx, `/api/v1/clinics/${slug}`)).json();
  expect(errorsOf("Clinic", body)).toBeNull();
  expect(body.steps).toMatchObject([{ step: "dated_notice", appeal: "none" }]);
  await takeStep(ctx, charged, stepOf("delisting"));
  for (const what of ["", "/reviews", "/photos", "/cases", "/score"])
    expect((await askRoute(ctx, `/api/v1/clinics/${slug}${what}`)).status).toBe(404);
});

test("a private notice is told to nobody", async () => {
  const ctx = await createTestContext();
  const charged = await buildCharged(ctx);
  await listClinic(ctx, charged.clinic.id);
  const proposed = await proposeSanction(ctx, charged.first, charged.clinic.id, stepOf("private_notice"));
  expect(proposed?.ok).toBe(true);
  const body = await (await askRoute(ctx, `/api/v1/clinics/${charged.clinic.slug}`)).json();
  expect(body.steps).toEqual([]);
});
