import { words } from "#app/platform/words.ts";

/** What is said by qr-code.tsx. */
export const qrCodeWords = words({
  en: {
    mH1v1h1z: (x: number, y: number) => `M${x} ${y}h1v1h-1z`,
  },
});
