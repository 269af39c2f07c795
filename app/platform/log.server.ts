import { isIPv4, isIPv6 } from "node:net";
import pino, { type Logger } from "pino";
import type { Env } from "#app/platform/env.server.ts";

/** The only fields a line may carry. A new one is a decision about personal data: never a body, cookie, token, address of a person or free text. */
export type LogFields = {
  requestId?: string;
  method?: string;
  /** Path only: a query string may hold a token or a person's words. */
  path?: string;
  status?: number;
  /** Milliseconds. */
  ms?: number;
  bytes?: number;
  /** Always through `truncatedIp`. */
  ip?: string;
  job?: string;
  jobId?: string;
  attempt?: number;
  count?: number;
  reason?: string;
  error?: unknown;
};

export type LogOptions = { name?: string; level?: Env["LOG_LEVEL"]; destination?: pino.DestinationStream };

export type Log = Record<"debug" | "info" | "warn" | "error" | "fatal", (message: string, fields?: LogFields) => void>;

const ALLOWED = ["requestId", "method", "path", "status", "ms", "bytes", "ip", "job", "jobId", "attempt", "count", "reason"] as const;

/** Bytes that wait while standard output takes none; what comes beyond is dropped. */
const MOST_WAITING = 1_000_000;

/** A log whose disk is full must not end the process: nobody listening, the stream's error would. */
function standardOutput(): pino.DestinationStream {
  const destination = pino.destination({ sync: true, maxLength: MOST_WAITING });
  destination.on("error", () => {});
  return destination;
}

/** JSON lines on stdout. `name` says which process speaks: server, worker, migrate. */
export function createLog({ name = "scalpmark", level = "info", destination = standardOutput() }: LogOptions = {}): Log {
  const logger = pino({ level, base: { name }, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return {
    debug: writer(logger, "debug"),
    info: writer(logger, "info"),
    warn: writer(logger, "warn"),
    error: writer(logger, "error"),
    fatal: writer(logger, "fatal"),
  };
}

function writer(logger: Logger, level: "debug" | "info" | "warn" | "error" | "fatal") {
  return (message: string, fields: LogFields = {}) => {
    if (logger.isLevelEnabled(level)) logger[level](allowedOnly(fields), message);
  };
}

// The type already says so, but a spread object or a cast would slip past it, and a log leak cannot be taken back.
function allowedOnly(fields: LogFields): Record<string, unknown> {
  const line: Record<string, unknown> = {};
  for (const key of ALLOWED) if (fields[key] !== undefined) line[key] = fields[key];
  if (fields.error !== undefined) Object.assign(line, describeError(fields.error));
  return line;
}

/** Messages of errors may quote what a person typed (SQL parameters, parsers), so only kind, code and place are kept. */
function describeError(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { errorKind: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const code = (error as NodeJS.ErrnoException).code;
  return {
    errorKind: error.name,
    ...(typeof code === "string" ? { errorCode: code } : {}),
    errorAt: frames
      .slice(0, 6)
      .map((line) => line.trim())
      .join(" | "),
  };
}

/** The /24 of an IPv4 address or the /48 of an IPv6 one: enough to see a flood, too little to name a household. */
export function truncatedIp(ip: string): string {
  const v4 = ip.startsWith("::ffff:") ? ip.slice(7) : ip;
  if (isIPv4(v4)) return `${v4.split(".").slice(0, 3).join(".")}.0`;
  if (!isIPv6(ip)) return "unknown";
  const [head = "", tail] = ip.split("%")[0]?.split("::") ?? [];
  const groups = head === "" ? [] : head.split(":");
  const last = tail ? tail.split(":") : [];
  while (groups.length + last.length < 8) groups.push("0");
  return `${[...groups, ...last]
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::`;
}
