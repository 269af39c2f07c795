import { controlAttributes, FieldFrame, type FieldText } from "#app/components/field-frame.tsx";

interface FileFieldProps extends FieldText {
  /** Media types, as in "image/jpeg,image/png,image/webp". */
  accept: string;
  multiple?: boolean;
}

/** Files to send. Its form needs encType="multipart/form-data", and data-enhance="upload" for progress of each file. */
export function FileField({ accept, multiple, ...field }: FileFieldProps) {
  return (
    <FieldFrame field={field}>
      <input {...controlAttributes(field)} type="file" className="control" accept={accept} multiple={multiple} />
    </FieldFrame>
  );
}
