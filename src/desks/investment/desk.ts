import { defineDesk } from '#kernel/desk/desk.ts';
import { InvestmentIndicators } from './indicators.ts';
import { FollowLead } from './procedures/follow-lead.ts';
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
  procedures: [FollowLead],
  indicators: InvestmentIndicators,
});
