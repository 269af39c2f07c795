import type { ReactNode } from "react";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { Section } from "#app/components/section.tsx";
import type { OwnershipDisputeView } from "#app/routes/ownership/ownership-dispute-view.server.ts";

const SIDES = { holder: "In control", challenger: "On the other side" } as const;

/** What it is about, and what each side has shown. */
export function MatterSection({ dispute, children }: { dispute: OwnershipDisputeView; children?: ReactNode }) {
  const { claimant, change, proofs } = dispute;
  return (
    <Section id="matter" title="What it is about" note={`Opened ${dispute.openedOn}.`}>
      {claimant && (
        <p>
          {claimant.name} ({claimant.position}) claims this profile. Somebody else held it first and stays in control until a moderator has
          decided.
        </p>
      )}
      {change && (
        <DefinitionList
          rows={[
            { term: change.label, value: change.before === "" ? null : change.before, note: "As it is" },
            { term: "Asked for", value: change.after },
          ]}
        />
      )}
      <h3>Proofs of whoever is in control</h3>
      <Proofs proofs={proofs.holder} />
      {claimant && (
        <>
          <h3>Proofs of the claimant</h3>
          <Proofs proofs={proofs.challenger} />
        </>
      )}
      {children}
    </Section>
  );
}

function Proofs({ proofs }: { proofs: OwnershipDisputeView["proofs"]["holder"] }) {
  if (proofs.length === 0) return <p className="not-provided">None</p>;
  return (
    <ul>
      {proofs.map((proof) => (
        <li key={proof.id}>{proof.words}</li>
      ))}
    </ul>
  );
}

export function CasesSection({ dispute }: { dispute: OwnershipDisputeView }) {
  return (
    <Section id="statements" title="What both sides say">
      {dispute.statements.length === 0 ? (
        <p>Nobody has stated their case yet.</p>
      ) : (
        dispute.statements.map((said) => (
          <article key={said.id} className="stack-tight">
            <h3>
              {said.by}: {SIDES[said.side].toLowerCase()}
            </h3>
            <p className="soft small">{said.on}</p>
            <p className="prose whitespace-pre-line">{said.body}</p>
          </article>
        ))
      )}
    </Section>
  );
}

export function DecidedSection({ decided }: { decided: NonNullable<OwnershipDisputeView["decided"]> }) {
  return (
    <Section id="decided" title="Decided" note={decided.on}>
      <div className="stack-tight prose">
        <h3>{decided.label}</h3>
        <p className="whitespace-pre-line">{decided.facts}</p>
      </div>
    </Section>
  );
}
