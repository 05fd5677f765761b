/** One relation between numbers of the report. */
export interface Formula {
  /** Name of the result. */
  quantity: string;
  /** In plain signs, with units where they matter. */
  expression: string;
  /** Standard, report or paper; "definition" for what is only arithmetic. */
  source: string;
}

/** Every formula that the report uses; docs/dosimetry.md explains them in this order. */
export const formulae = {
  volume: {
    quantity: 'Volume',
    expression: 'V = n · Δi · Δj · Δk (n voxels of the contour)',
    source: 'Definition',
  },
  'ct-mass': {
    quantity: 'Mass from CT density',
    expression:
      'm = Σ ρ(HU) · Δi · Δj · Δk, ρ by straight lines between the points of the settings',
    source:
      'Default points: ICRU Report 44 (1989), air, adipose tissue, kidney; above kidney constant',
  },
  'fixed-mass': {
    quantity: 'Mass from a fixed density',
    expression: 'm = ρ · V',
    source: 'Kidney 1.05 g/ml: ICRU Report 44 (1989)',
  },
  'time-integrated-activity': {
    quantity: 'Time-integrated activity concentration from one measurement',
    expression: 'ã = a(t) · e^(k t) / k, k = ln 2 / T_eff',
    source: 'Madsen et al., Med Phys 45:2318 (2018)',
  },
  'computed-dose': {
    quantity: 'Dose computed from time-integrated activity',
    expression:
      'local deposition: d = ã · E / ρ; kernel: d(x) = (ρ_kernel / ρ) · Σ Ã(y) · S(x − y), Ã = ã · V_voxel',
    source:
      'MIRD Pamphlet No. 17, J Nucl Med 40:11S (1999); E of 177Lu: doi 10.1186/s40658-020-00301-2, table 1',
  },
  'mean-dose': {
    quantity: 'Mean absorbed dose',
    expression: 'D = (1/V) ∫ d(x) dV, d trilinear between the centres of the dose voxels',
    source: 'ICRU Report 96 (2021); interpolation: docs/dosimetry.md',
  },
  'therapy-dose': {
    quantity: 'Mean absorbed dose over the cycles of a therapy',
    expression: 'D_all = Σ D of each cycle, each in the contours on a CT of its own cycle',
    source: 'Definition',
  },
  'recovered-dose': {
    quantity: 'Mean absorbed dose without the partial volume effect',
    expression:
      'D_r = D · Ã_r / Ã, Ã_r of the curve through (C − C_b · (1 − RC)) / RC, C_b the activity around; over cycles Σ D_r',
    source: 'docs/recovery.md',
  },
  'recovery-coefficient': {
    quantity: 'Recovery coefficient of the contour',
    expression: 'RC = (1/V) ∫ (contour ∗ Gaussian of the FWHM) dV over the contour',
    source: 'docs/recovery.md',
  },
  'dose-spread': {
    quantity: 'Standard deviation of the dose',
    expression: 'SD² = (1/V) ∫ (d(x) − D)² dV',
    source: 'Definition; spread over the structure, not an uncertainty',
  },
  'minimum-dose': {
    quantity: 'Smallest dose in the kidney',
    expression: 'min d(x), d trilinear between the centres of the dose voxels',
    source: 'Definition; interpolation: docs/dosimetry.md',
  },
  'maximum-dose': {
    quantity: 'Largest dose in the kidney',
    expression: 'max d(x), d trilinear between the centres of the dose voxels',
    source: 'Definition; interpolation: docs/dosimetry.md',
  },
  'dose-at-volume': {
    quantity: 'Dx, dose that the hottest x % of the volume receives at least',
    expression: 'V(d ≥ Dx) / V = x / 100; D98 near-minimum, D50 median, D2 near-maximum',
    source: 'ICRU Report 83 (2010), 3.4',
  },
  'volume-at-dose': {
    quantity: 'Vx, volume that receives at least x Gy',
    expression: 'Vx = V(d ≥ x)',
    source: 'ICRU Report 83 (2010), 3.4',
  },
  'volume-share-at-dose': {
    quantity: 'Vx, share of the volume that receives at least x Gy',
    expression: 'Vx = V(d ≥ x) / V(dose known)',
    source: 'ICRU Report 83 (2010), 3.4',
  },
  coverage: {
    quantity: 'Share of the contour inside the dose map',
    expression: 'V(dose known) / V; every dose value is that of this share',
    source: 'Definition',
  },
  'curve-integral': {
    quantity: 'Time-integrated activity of a kidney from serial images',
    expression: 'Ã = ∫ A(t) dt from the administration to infinity, A the fitted curve',
    source: 'MIRD Pamphlet No. 21, J Nucl Med 50:477 (2009); models: docs/kinetics.md',
  },
  'integral-per-activity': {
    quantity: 'Time-integrated activity coefficient',
    expression: 'ã = Ã / A0; over cycles Σ Ã / Σ A0',
    source: 'MIRD Pamphlet No. 21, J Nucl Med 50:477 (2009)',
  },
  'effective-half-life': {
    quantity: 'Effective half-life of the fitted curve',
    expression: 'T_eff = ln 2 / λ, λ of the slowest part, decay and washout together',
    source: 'Definition; models: docs/kinetics.md',
  },
  'extrapolated-share': {
    quantity: 'Share of the integral after the last scan',
    expression: '∫ A(t) dt from the last scan / Ã',
    source: 'Lassmann et al., EJNMMI 38:192 (2011)',
  },
  'dose-per-activity': {
    quantity: 'Absorbed dose per administered activity',
    expression: 'D / A0, A0 in GBq; over cycles Σ D / Σ A0',
    source: 'Definition',
  },
  'bed-mono': {
    quantity: 'Biologically effective dose, mono-exponential washout',
    expression: 'BED = D · (1 + G · D / (α/β)), G = T_rep / (T_rep + T_eff)',
    source: 'Dale, Br J Radiol 58:515 (1985); MIRD Pamphlet No. 20, J Nucl Med 49:1884 (2008)',
  },
  'bed-general': {
    quantity: 'Biologically effective dose, sum of exponentials',
    expression:
      'BED = D · (1 + G · D / (α/β)), G = (2/S²) ΣΣ aᵢ aⱼ / ((λᵢ + λⱼ)(λᵢ + µ)), S = Σ aᵢ/λᵢ, µ = ln 2 / T_rep',
    source: 'Dale, Br J Radiol 58:515 (1985); MIRD Pamphlet No. 20, J Nucl Med 49:1884 (2008)',
  },
  'bed-lines': {
    quantity: 'Biologically effective dose, straight lines between the measurements',
    expression:
      'BED = D · (1 + G · D / (α/β)), G = (2/Ã²) ∫ A(t) ∫ A(w) e^(−µ (t − w)) dw dt, 0 < w < t',
    source: 'Dale, Br J Radiol 58:515 (1985); MIRD Pamphlet No. 20, J Nucl Med 49:1884 (2008)',
  },
  'bed-cumulative': {
    quantity: 'Cumulative BED',
    expression: 'BED = Σ BED of each cycle; never BED of the summed dose',
    source: 'MIRD Pamphlet No. 20, J Nucl Med 49:1884 (2008)',
  },
  eqd2: {
    quantity: 'Equivalent dose in 2 Gy fractions',
    expression: 'EQD2 = BED / (1 + 2 Gy / (α/β))',
    source: 'Bentzen et al., Radiother Oncol 105:266 (2012)',
  },
  uncertainty: {
    quantity: 'Standard uncertainty of the mean absorbed dose, first order (k = 1)',
    expression:
      'u² = u²(contour) + u²(calibration) + u²(recovery) + u²(points) + u²(model or half-life) + u²(place) + u²(density), relative, up and down apart; u²(contour) = u²(A)/A² + u²(S)/S² + 2 u(A,S)/(A·S) = (d ln D / d ln v)² u²(v)/v²',
    source: 'Gear et al., EJNMMI 45:2456 (2018); GUM (JCGM 100:2008), 5.1.2',
  },
  'contour-uncertainty': {
    quantity: 'Relative uncertainty by the contour',
    expression:
      'up D(p ≥ 0.7)/D − 1, down 1 − D(p ≥ 0.3)/D; edited or drawn: exp(s · b · F/V) − 1, s = Δ ln D / (ΔV/V), b uncertainty of the border, F its surface',
    source: 'docs/uncertainty.md; change of the dose by one standard uncertainty, GUM 5.1.3',
  },
  'bed-uncertainty': {
    quantity: 'Standard uncertainty of the BED (k = 1)',
    expression:
      'u(BED)/BED = (1 + 2 x)/(1 + x) · u(D)/D with x/(1 + x) · u(G)/G, x = G D/(α/β), part by part',
    source: 'Linear-quadratic model; GUM (JCGM 100:2008), 5.2; α/β and T_rep taken as exact',
  },
  'dose-per-activity-uncertainty': {
    quantity: 'Standard uncertainty of the dose per administered activity (k = 1)',
    expression: 'u² = u²(D)/D² + u²(A0)/A0² − 2 u²(shared dose calibrator), relative',
    source: 'GUM (JCGM 100:2008), 5.2',
  },
  'method-spread': {
    quantity: 'Least and greatest mean dose by other methods',
    expression:
      'local deposition, voxel kernel, organ S value · mass; times the two best models; times uncorrected, recovered',
    source: 'docs/uncertainty.md; organ S values: OpenDose, ICRP 110 adults, photons ~ m^(−2/3)',
  },
  'total-dose': {
    quantity: 'Mean absorbed dose of both kidneys',
    expression: 'D = Σ D · m / Σ m (energy over mass); with volumes where masses are not known',
    source: 'Definition of absorbed dose, ICRU Report 85 (2011), 5.2.5',
  },
} as const satisfies Record<string, Formula>;

export type FormulaId = keyof typeof formulae;
