import { duty } from '#kernel/access/access.ts';
import { defineDesk } from '#kernel/desk/desk.ts';
import { PlatformCases } from './connectors/platform-cases.ts';
import { PlatformItems } from './connectors/platform-items.ts';
import { BadRatingLimit, LicencePromise } from './criteria.ts';
import { SERVICES_INDICATORS } from './indicators.ts';
import { CloseBusiness } from './procedures/close-business.ts';
import { HandleServiceCase } from './procedures/handle-service-case.ts';
import { OpenBusiness } from './procedures/open-business.ts';
import { Deregistration } from './registers/deregistration.ts';
import { Rating } from './registers/rating.ts';
import { Registration } from './registers/registration.ts';
import { ServiceCase } from './registers/service-case.ts';
import { ServiceItem } from './registers/service-item.ts';
import { EndNotice } from './standing.ts';

/** The service hall: what can be brought there, and the cases brought. */
export const ServicesDesk = defineDesk({
  id: 'services',
  title: { zh: '政务服务', en: 'Public services' },
  chapter: 'business',
  registers: [ServiceItem, Registration, Deregistration, ServiceCase, Rating],
  procedures: [OpenBusiness, CloseBusiness, HandleServiceCase],
  indicators: SERVICES_INDICATORS,
  criteria: [LicencePromise, BadRatingLimit],
  standing: [EndNotice],
  connectors: [PlatformItems, PlatformCases],
  // Leaders see how the hall serves; the statistician holds the figures against their records.
  overseers: duty('district-leader', 'statistician'),
});
