/** "Mail eenzaamheid@utrecht.nl of bel 14 030." */
export function Contact({ mail, call }: { mail: string; call: string }) {
  return (
    <p>
      {mail} <a href="mailto:eenzaamheid@utrecht.nl">eenzaamheid@utrecht.nl</a> {call}{" "}
      <a href="tel:14030">14 030</a>.
    </p>
  );
}
