/** Commands that speak for an agency, and the field that names it. */
export const ownAgency: Readonly<Record<string, string>> = {
  RecordEntry: 'agencyId',
  RaiseConcern: 'raisingAgencyId',
  RegisterChild: 'agencyId',
  ReceiveImport: 'agencyId',
  AddContext: 'agencyId',
  AddAnalysis: 'agencyId',
  HandRoleOn: 'agencyId',
  ConsultOwnManager: 'agencyId',
  ShareInformation: 'fromAgencyId',
  WithholdInformation: 'fromAgencyId',
  AcknowledgeSharing: 'agencyId',
};
