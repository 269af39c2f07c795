import { z } from "zod";
import { CLINIC, CLINICS, clinicListSchema, clinicSchema, clinicSummarySchema } from "#app/routes/api/clinic-shape.ts";
import { problemSchema } from "#app/routes/api/common-shape.ts";
import { DECISION, DECISIONS, decisionListSchema, decisionSchema } from "#app/routes/api/decision-shape.ts";
import { PRACTITIONER, PROVIDER, PROVIDERS, practitionerSchema, providerListSchema, providerSchema } from "#app/routes/api/person-shape.ts";
import { CASES, caseListSchema, caseSchema, PHOTOS, photoListSchema, photoSchema } from "#app/routes/api/photo-shape.ts";
import { REVIEWS, reviewListSchema, reviewSchema } from "#app/routes/api/review-shape.ts";
import { SCORE } from "#app/routes/api/score-shape.ts";
import { DUMP_LICENCE } from "#app/trust/data-dump.ts";
import { scoreDocumentSchema } from "#app/trust/score-document.ts";
import type { ApiOperation } from "#app/web/api-answer.server.ts";

/** Everything a program can ask for, in the order of the document and of the page about it. */
export const OPERATIONS: readonly ApiOperation[] = [
  CLINICS,
  CLINIC,
  REVIEWS,
  CASES,
  PHOTOS,
  SCORE,
  DECISIONS,
  DECISION,
  PRACTITIONER,
  PROVIDERS,
  PROVIDER,
];

const NAMED: readonly [name: string, schema: z.ZodType][] = [
  ["ClinicSummary", clinicSummarySchema],
  ["ClinicList", clinicListSchema],
  ["Clinic", clinicSchema],
  ["Review", reviewSchema],
  ["ReviewList", reviewListSchema],
  ["Case", caseSchema],
  ["CaseList", caseListSchema],
  ["Photo", photoSchema],
  ["PhotoList", photoListSchema],
  ["Score", scoreDocumentSchema],
  ["Decision", decisionSchema],
  ["DecisionList", decisionListSchema],
  ["Practitioner", practitionerSchema],
  ["TrainingProviderList", providerListSchema],
  ["TrainingProvider", providerSchema],
  ["Problem", problemSchema],
];

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function componentSchemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of NAMED) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: "input" });
  return Object.fromEntries(Object.entries(schemas).map(([name, { $id: _, $schema: __, ...schema }]) => [name, schema]));
}

function parametersOf({ path, query }: ApiOperation) {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string" } }));
  const { properties = {} } = z.toJSONSchema(query, { io: "input" });
  const inQuery = Object.entries(properties).map(([name, schema]) => {
    const { description, ...rest } = typeof schema === "object" ? schema : {};
    return { name, in: "query", required: false, ...(description === undefined ? {} : { description }), schema: rest };
  });
  return [...inPath, ...inQuery];
}

const header = (description: string, type: "string" | "integer" = "string") => ({ description, schema: { type } });
const problem = (description: string, headers = {}) => ({
  description,
  headers,
  content: { "application/problem+json": { schema: reference("Problem") } },
});

const HEADERS = {
  ETag: header("Send it back as If-None-Match."),
  Link: header("The following page as rel=next."),
  "RateLimit-Policy": header("How many requests one visitor has in how many seconds."),
  RateLimit: header("What is left, and in how many seconds it begins anew."),
};

function operationOf(operation: ApiOperation) {
  const [name] = NAMED.find(([, schema]) => schema === operation.shape) ?? [];
  if (name === undefined) throw new Error(`The shape of ${operation.id} has no name`);
  const parameters = parametersOf(operation);
  return {
    operationId: operation.id,
    summary: operation.summary,
    parameters,
    responses: {
      "200": { description: "What was asked for.", headers: HEADERS, content: { "application/json": { schema: reference(name) } } },
      "304": { description: "Unchanged since the answer with this ETag." },
      ...(parameters.some((parameter) => parameter.in === "query") ? { "400": problem("The address cannot be read.") } : {}),
      ...(operation.path.includes(":") ? { "404": problem("There is no such thing, or it is not shown.") } : {}),
      "429": problem("Too many requests.", { "Retry-After": header("Seconds until the next is answered.", "integer") }),
    },
  };
}

/** The OpenAPI 3.1 document. Its one source are the schemas that the routes and their tests use. */
export function openApiDocument(origin: string) {
  return {
    openapi: "3.1.1",
    info: {
      title: "Scalpmark",
      version: "1",
      summary: "Scalp Micropigmentation clinics, vetted on evidence.",
      description:
        "Read-only. Null always means that nothing is known, and never zero. Pages of lists are followed by `next`. Within v1 fields are added and never taken away or changed in meaning.",
      license: {
        name: `${DUMP_LICENCE}, but for the words of reviews and the photos, which belong to their authors`,
        url: "https://creativecommons.org/licenses/by/4.0/",
      },
    },
    externalDocs: { description: "For people", url: `${origin}/api` },
    servers: [{ url: origin }],
    security: [],
    paths: Object.fromEntries(
      OPERATIONS.map((operation) => [operation.path.replaceAll(/:(\w+)/g, "{$1}"), { get: operationOf(operation) }]),
    ),
    components: { schemas: componentSchemas() },
  };
}
