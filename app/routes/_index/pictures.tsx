/* Drawings of the home page. They show what the words beside them say, so screen readers skip them. */

/** Two cups held by the arcs: one for you, one to give away. */
export function CupsPicture({ you, me }: { you: string; me: string }) {
  return (
    <svg className="pic" viewBox="0 0 400 380" aria-hidden="true">
      <g transform="translate(-10 -18) scale(2.08)" strokeWidth="14">
        <path className="s-ink" d="M90.8 187.5A88 88 0 0 1 45.8 30.7" />
        <path className="s-paper" d="M109.2 12.5A88 88 0 0 1 154.2 169.3" />
      </g>
      <g transform="translate(143 205) rotate(-9)">
        <Cup band="f-sun" word={you} ink="f-ink" />
      </g>
      <g transform="translate(255 197) rotate(9)">
        <Cup band="f-aubergine" word={me} ink="f-paper" />
      </g>
      <g className="s-ink" strokeWidth="7">
        <path d="M120 108c-10-12 10-18 0-32M146 100c-10-12 10-18 0-32" />
        <path d="M258 98c-10-12 10-18 0-32M284 102c-10-12 10-18 0-32" />
      </g>
    </svg>
  );
}

function Cup({ band, word, ink }: { band: string; word: string; ink: string }) {
  return (
    <>
      <path className="f-paper" d="M-44-60H44L33 62a10 10 0 0 1-10 9h-46a10 10 0 0 1-10-9Z" />
      <path className={band} d="M-42-28h84l-5.5 62h-73Z" />
      <rect className="f-ink" x="-52" y="-76" width="104" height="20" rx="6" />
      <text className={ink} y="12">
        {word}
      </text>
    </>
  );
}

/** A table with people around it and one chair free. */
export function ChairsPicture() {
  const chairs = [
    { x: 66, y: 11, colour: "f-sun" },
    { x: 105, y: 78.5, colour: "f-coral" },
    { x: 66, y: 101, colour: "f-mint" },
    { x: 27, y: 78.5, colour: "f-sun" },
    { x: 27, y: 33.5, colour: "f-coral" },
  ];
  return (
    <svg className="pic" viewBox="0 0 132 112" aria-hidden="true">
      <circle className="f-paper" cx="66" cy="56" r="30" />
      {chairs.map(({ x, y, colour }) => (
        <circle key={`${x} ${y}`} className={colour} cx={x} cy={y} r="11" />
      ))}
      <circle
        className="s-sun"
        cx="105"
        cy="33.5"
        r="10.5"
        strokeWidth="5"
        strokeDasharray="1 7.5"
      />
    </svg>
  );
}

/** A street of four houses. */
export function HousesPicture() {
  const houses = [
    { x: 0, top: 44, wall: "f-paper", door: "f-aubergine" },
    { x: 34, top: 30, wall: "f-coral", door: "f-aubergine" },
    { x: 68, top: 50, wall: "f-paper", door: "f-sun" },
    { x: 102, top: 36, wall: "f-sun", door: "f-aubergine" },
  ];
  return (
    <svg className="pic" viewBox="0 0 132 112" aria-hidden="true">
      {houses.map(({ x, top, wall, door }) => (
        <g key={x}>
          <path className={wall} d={`M${x} 108V${top}l15-18 15 18v${108 - top}z`} />
          <rect className="f-aubergine" x={x + 9} y={top + 8} width="12" height="13" />
          <path className={door} d={`M${x + 9} 108V84a6 6 0 0 1 12 0v24z`} />
        </g>
      ))}
    </svg>
  );
}

/** A notice with strips to tear off; one is gone. */
export function NoticePicture() {
  return (
    <svg className="pic" viewBox="0 0 132 112" aria-hidden="true">
      <g transform="rotate(-4 60 56)">
        <path className="f-paper" d="M20 8h82v98H89V78H75v28H20z" />
        <rect className="f-ink" x="30" y="20" width="62" height="12" />
        <rect className="f-coral" x="30" y="38" width="40" height="7" />
        <rect className="f-mint" x="30" y="50" width="52" height="5" />
        <rect className="f-mint" x="30" y="59" width="46" height="5" />
        <path
          className="s-teal"
          strokeWidth="2"
          d="M20 78h82M34 78v28M48 78v28M61 78v28M75 78v28"
        />
      </g>
      <circle className="f-sun" cx="60" cy="10" r="8" />
    </svg>
  );
}
