import { FOUND_SUBJECTS } from "#app/cases/correction.ts";
import { correctionWords } from "#app/cases/correction-words.ts";
import { Say } from "#app/components/say.tsx";
import { ScalpCloseUp } from "#app/components/scalp-close-up.tsx";
import { ScalpHead } from "#app/components/scalp-head.tsx";
import { Section } from "#app/components/section.tsx";
import { GOOD, type Look, lookUrl } from "#app/guide/look.ts";
import { type Preset, presetLook, presets } from "#app/guide/look-presets.ts";
import type { Notes } from "#app/guide/statement.ts";
import { LookLine } from "#app/routes/guide/look-lines.tsx";
import { lookPageWords } from "#app/routes/guide/look-page-words.ts";

/** What goes wrong and what only looks so, by what a review ticks. */
export function LookFaults({ skin, notes }: { skin: Look["skin"]; notes: Notes }) {
  const say = lookPageWords();
  return (
    <Section id="faults" title={say.faultsTitle} note={say.faultsNote} layout="wide">
      {FOUND_SUBJECTS.map((subject) => (
        <div key={subject} className="look-subject" id={`look-${subject}`}>
          <h3>{correctionWords().found[subject].label}</h3>
          <ul className="look-presets">
            {presets()
              .filter((preset) => preset.subject === subject)
              .map((preset) => (
                <PresetItem key={preset.id} preset={preset} skin={skin} notes={notes} />
              ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function PresetItem({ preset, skin, notes }: { preset: Preset; skin: Look["skin"]; notes: Notes }) {
  const say = lookPageWords();
  const look = presetLook(preset, skin);
  const Drawing = preset.view === "head" ? ScalpHead : ScalpCloseUp;
  const [sees, recognise, healing] = preset.says;
  return (
    <li id={preset.id}>
      <Drawing
        id={`small-${preset.id}`}
        look={look}
        label={say.drawnFault(preset.name)}
        hairOf="good"
        nearer
        dotsOf={look.density === GOOD.density && look.spacing === GOOD.spacing ? "good" : undefined}
      />
      <div className="stack-tight">
        <h4>{preset.name}</h4>
        <p>
          <LookLine statement={sees} notes={notes} />
        </p>
        <dl className="look-says">
          <dt>{say.toRecognise}</dt>
          <dd>
            <LookLine statement={recognise} notes={notes} />
          </dd>
          <dt>{say.stillHealing}</dt>
          <dd>
            <LookLine statement={healing} notes={notes} />
          </dd>
        </dl>
        <p>
          <a href={lookUrl(look)}>
            <Say it={say.drawLarger} hidden={<span className="visually-hidden" />} name={preset.name} />
          </a>
        </p>
      </div>
    </li>
  );
}
