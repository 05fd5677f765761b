import { coronalSvg } from './coronalSvg';

const ring = [10, 10, 20, 10, 20, 30, 10, 10];
const automatic = { name: 'Right kidney', color: [255, 140, 60] as const, isDashed: false };
const manual = { name: 'Manual', color: [255, 255, 255] as const, isDashed: true };
const svg = coronalSvg({
  title: 'A & B',
  subtitle: 'CT',
  imageUrl: 'data:image/png;base64,AA==',
  widthMm: 200,
  heightMm: 100,
  outlines: [
    { ...automatic, lines: [ring] },
    { ...manual, lines: [ring] },
    { ...manual, lines: [] },
  ],
});

describe('coronalSvg', () => {
  it('escapes the title', () => {
    expect(svg).toContain('>A &amp; B</text>');
  });

  it('stretches the picture to its size and scales the outlines with it', () => {
    expect(svg).toContain(
      '<image href="data:image/png;base64,AA==" width="600" height="300" preserveAspectRatio="none"/>',
    );
    expect(svg).toContain('transform="scale(3)"');
    const drawn = [...svg.matchAll(/<path d="(M[^"]*Z)" stroke="([^"]+)"( stroke-dasharray)?/g)];
    expect(drawn.map(([, d, stroke, dashes]) => [d, stroke, dashes !== undefined])).toEqual([
      ['M10.00 10.00L20.00 10.00L20.00 30.00Z', 'rgb(255,140,60)', false],
      ['M10.00 10.00L20.00 10.00L20.00 30.00Z', 'rgb(255,255,255)', true],
    ]);
  });

  it('has one entry in the legend for each name', () => {
    expect(svg.match(/>Right kidney<\/text>/g)).toHaveLength(1);
    expect(svg.match(/>Manual<\/text>/g)).toHaveLength(1);
    // Below the picture.
    expect(svg).toContain('<path d="M8 336h20" stroke="rgb(255,140,60)"');
    expect(svg).toContain('<path d="M188 336h20" stroke="rgb(255,255,255)"');
  });
});
