import type { Mailer } from "#app/platform/mailer.server.ts";
import type { Metrics } from "#app/platform/metrics.server.ts";
import type { RateLimits } from "#app/platform/rate-limit.server.ts";
import type { WorkGate } from "#app/platform/work-gate.server.ts";

type Count = Pick<Metrics, "count">;

/** Counts what each limit refused. */
export const countRefusals = (limits: RateLimits, metrics: Count): RateLimits => ({
  ...limits,
  async take(limit, key) {
    const wait = await limits.take(limit, key);
    if (wait !== null) metrics.count("rate_limited", { limit: limit.name });
    return wait;
  },
});

/** Counts each password hash that is really computed: what waited in vain cost nothing. */
export const countHashes = (gate: WorkGate, metrics: Count): WorkGate => ({
  run: (work) =>
    gate.run(() => {
      metrics.count("password_hashes", {});
      return work();
    }),
});

/** Counts mails by whether they were taken. */
export const countMails = (mailer: Mailer, metrics: Count): Mailer => ({
  async send(mail, stamp) {
    try {
      await mailer.send(mail, stamp);
    } catch (error) {
      metrics.count("mails", { outcome: "failed" });
      throw error;
    }
    metrics.count("mails", { outcome: "sent" });
  },
});
