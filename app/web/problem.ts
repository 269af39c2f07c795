/** Everything under this path is for programs: whatever goes wrong there is said in JSON (RFC 9457). */
export const isForPrograms = (url: string): boolean => url.startsWith("/api/");

export const PROBLEM_TYPE = "application/problem+json";

const TITLES: Record<number, string> = {
  400: "Bad Request",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  408: "Request Timeout",
  410: "Gone",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  421: "Misdirected Request",
  429: "Too Many Requests",
  431: "Request Header Fields Too Large",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

export interface Problem {
  type: "about:blank";
  /** The words of the status, as RFC 9457 has it for "about:blank". */
  title: string;
  status: number;
  /** One sentence for a person, without anything the request said. */
  detail: string;
  /** Stands in our log too. */
  requestId: string;
  /** What is wrong in the address, for 400. */
  parameters?: { parameter: string; message: string }[];
}

export const problemOf = (status: number, detail: string, requestId: string, parameters?: Problem["parameters"]): Problem => ({
  type: "about:blank",
  title: TITLES[status] ?? "Error",
  status,
  detail,
  requestId,
  ...(parameters ? { parameters } : {}),
});

/** On every answer that other sites' pages may read: it is the same for everybody, and no cookie is looked at. */
export const OPEN_HEADERS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id",
  "Cross-Origin-Resource-Policy": "cross-origin",
} as const;
