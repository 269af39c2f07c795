import type { ReactNode } from "react";
import { statWords } from "#app/components/stat-words.ts";

interface StatProps {
  /** The figure as printed; null is "Not provided". */
  value: ReactNode | null;
  label: string;
  note?: ReactNode;
}

/** One large figure with what it counts. */
export function Stat({ value, label, note }: StatProps) {
  const say = statWords();
  return (
    <div className="stat">
      <p className={value === null ? "stat-value not-provided" : "stat-value"}>{value ?? say.notProvided}</p>
      <p>{label}</p>
      {note && <p className="soft small">{note}</p>}
    </div>
  );
}
