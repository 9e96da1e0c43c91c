/** Who leads the people that work in the street: each sees and settles what was refused to those of his own unit. */
export const FIELD_SUPERVISORS = ['grid-manager', 'water-manager', 'safety-lead', 'community-affairs', 'mediation-lead'] as const;
