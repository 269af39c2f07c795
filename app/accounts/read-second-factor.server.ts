import { countPasskeys } from "#app/accounts/passkey-repository.server.ts";
import { countRecoveryCodes, findTotp } from "#app/accounts/second-factor-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** What an account has besides its password. */
export interface SecondFactor {
  /** Since when an authenticator app is set up; null: none is. */
  appSince: Date | null;
  passkeys: number;
  /** Not used yet. */
  recoveryCodes: number;
}

export async function readSecondFactor(db: Db, accountId: string): Promise<SecondFactor> {
  return {
    appSince: (await findTotp(db, accountId))?.confirmedAt ?? null,
    passkeys: await countPasskeys(db, accountId),
    recoveryCodes: await countRecoveryCodes(db, accountId),
  };
}

export const hasSecondFactor = ({ appSince, passkeys }: SecondFactor) => appSince !== null || passkeys > 0;
