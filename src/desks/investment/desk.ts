import { defineDesk } from '#kernel/desk/desk.ts';
import { FairCompetitionRules } from './criteria.ts';
import { ContractIndicators } from './indicators/contract-indicators.ts';
import { LeadIndicators } from './indicators/lead-indicators.ts';
import { OutreachIndicators } from './indicators/outreach-indicators.ts';
import { FollowLead } from './procedures/follow-lead.ts';
import { VerifyCapital } from './procedures/verify-capital.ts';
import { CapitalArrival } from './registers/capital-arrival.ts';
import { InvestmentEvent } from './registers/investment-event.ts';
import { InvestmentTrip } from './registers/investment-trip.ts';
import { LeadContact } from './registers/lead-contact.ts';
import { Lead } from './registers/lead.ts';

/** The investment desk 招商: leads, contacts, trips, events and the capital that arrives. */
export const InvestmentDesk = defineDesk({
  id: 'investment',
  title: { zh: '招商', en: 'Investment' },
  chapter: 'industry',
  registers: [Lead, LeadContact, InvestmentTrip, InvestmentEvent, CapitalArrival],
  procedures: [FollowLead, VerifyCapital],
  indicators: [...LeadIndicators, ...ContractIndicators, ...OutreachIndicators],
  criteria: [FairCompetitionRules],
});
