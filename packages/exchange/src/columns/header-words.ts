/**
 * Words found at the head of columns, most telling first. A header is given the field whose words
 * cover most of it; where two columns want the same one of date, time or event, the better wins.
 * Sources: the headings of case A, of published multi-agency templates (see the domain notes on
 * Word and Excel), and of the exports of common school, police and health systems; in Wales in Welsh.
 */
import type { Field } from './field.ts';

const words = (list: string): readonly string[] => list.split(',').map((each) => each.trim());

export const headerWords: Readonly<Record<Field, readonly string[]>> = {
  number: words(`
    no, number, seq, sequence, row, item, entry no, line, serial, s no, #,
    row number, entry number, sequence number, ref no
  `),
  date: words(`
    date, when, when did this happen, when did it happen, when was this, date of event, event date, date of incident, incident date,
    date of contact, contact date, date or period, date and time, date time,
    datetime, date from, from, start date, date of entry, entry date, occurred,
    occurred on, date occurred, occurrence date, day, day and date,
    consultation date, activity date, period, start, started, date of occurrence,
    encounter date, date started, date of visit, date of meeting, day date, dates,
    approximate date, month, week commencing, timestamp, time stamp, date stamp, effective date,
    date contact made, date and time of contact,
    date of service, service date, attended, attended on, date attended, attendance date,
    date of attendance, arrival date, date seen, appointment date, clinic date,
    date of report, date and time of event, took place, admitted, admission date,
    dyddiad, dyddiad y digwyddiad,
    call received, call date, call date time, contact dt,
    last seen, date last seen, last seen on,
    moved in, move in date, date moved in, placed on, date placed,
    opened at, opened, opened on, call opened,
    time period, period covered, time frame, timeframe, date or age of child, date or age
  `),
  endDate: words(`
    end date, date to, to, end, until, date ended, finish date, finish, finished,
    date returned, returned, returned on, date of return, return date, date found, date located,
    departure date, discharge date, date discharged, date of discharge, discharged, discharged on, closed, call closed,
    located, found, date and time found,
    release date, date released, released, released on, moved out, move out date, date moved out, placement ended
  `),
  time: words(`
    time, time of event, time of incident, event time, incident time,
    time of day, start time, time of contact, at, time occurred, approximate time, time from, time started, from time,
    arrived, arrival time, time seen, clock, time of incident, time of arrival,
    amser, what time,
    last seen at, time last seen, period, hour, hours, hrs, hr, hh,
    time of call, call time, time call received, am pm
  `),
  endTime: words(`
    end time, time to, finish time, time ended, to time, time finished, until time,
    left, departed, departure time, time left, time returned, return time, returned time, time of return,
    time found, time located, discharge time, time out
  `),
  recorded: words(`
    date recorded, recorded, recorded on, date logged, logged on, logged at,
    date added, created, created on, date entered, entered on, date written,
    date of recording, input date, date created, last updated, updated, modified,
    date reported, reported date, reported on, date entered on system, record date,
    added on,
    reported, logged, entered, recorded at, created at, logged utc, date of record,
    date time recorded, written on, when recorded,
    reported time, reported date time, time reported, recorded time,
    submitted, submitted on
  `),
  agency: words(`
    agency, organisation, organization, service, team, department, provider,
    school, agency name, which agency, unit, practice, setting, ward, force,
    agency involved, reporting agency, organisation name, trust, team name, service name, agency source, source agency, agency and source,
    agency worker, agency and worker, worker and agency, worker agency, agency professional, agency and professional, agency practitioner,
    professional and agency, professional agency, name and agency, agency and name, agency and role, role and agency,
    asiantaeth, sefydliad
  `),
  child: words(`
    child, student, pupil, young person, patient, client, nominal,
    child name, person name, name of child, child's name, student name, pupil name, patient name,
    young person name, person, child young person, learner, service user,
    subject name, name, nhs number, full name, children, child ren, children linked, children involved, children named,
    linked children, linked child, child linked, subjects, young people, which child, about whom, child concerned,
    children present, re, regarding, concerning, yp, yp name, name of young person, name of pupil, name of student, resident, looked after child,
    logged for, raised for,
    plentyn, disgybl, enw'r plentyn, person ifanc, subject,
    forename, first name, surname, last name
  `),
  who: words(`
    who, staff, worker, practitioner, officer, clinician, by, author, logged by,
    recorded by, entered by, reported by, completed by, initials, professional,
    name of worker, staff member, staff name, officer name, people involved,
    offender manager, probation officer, supervising officer,
    who was involved, persons present, present, added by, created by, written by,
    consulter, user, professional involved, name of professional, teacher,
    attended by, social worker, sign, signed, signature, attendees, who attended,
    assigned to, professionals involved, oic, carer, foster carer, case holder, allocated worker, lead worker,
    lead professional, provider, operator, crew, callsign, call sign, attending, attending doctor, attending clinician, seen by whom, who saw, who dealt with it, who by, entered by whom, recorded by whom,
    rendering provider, attending provider, physician, attending physician, doctor,
    nurse, consultant, therapist, keyworker, key worker, case worker, caseworker,
    case manager, support worker, health visitor, midwife, hcp, gp, by whom,
    contributor, contact made by, whose note, taken by, seen by, noted by, worker name,
    staff on, staff on duty, designation, supervisor, supervised by, on shift, gweithiwr, aelod o staff, cofnodwyd gan,
    owner, organizer, organiser, meeting organizer, meeting organiser, done by, originator,
    tutor, mentor, youth worker, lead, key person, ta, form tutor, support staff,
    your name, your initials, username, user name, who was there, who else was there, name of person reporting, reporter, name of reporter,
    sergeant, custody sergeant, custody officer, party, ewo, education welfare officer
  `),
  seen: words(`
    child seen, was the child seen, was child seen, yp seen, young person seen, seen,
    child seen y n, child seen yes no, seen alone, child seen alone, was the child seen alone,
    was yp seen, seen by sw, child seen or not, was the young person seen, face to face,
    seen or spoken to, child present, subject seen,
    a welwyd y plentyn
  `),
  source: words(`
    source, source of information, information source, evidence, where recorded,
    document, source of info, record source, source document, system, file,
    source record, source and page, who told us, told by, told to us by, informant, information from, informed by,
    sources of information, caller, caller details, caller name, who said so, where from, how do we know, came from,
    ffynhonnell
  `),
  kind: words(`
    type, category, contact type, type of contact, event type, type of event,
    incident type, occurrence type, type of incident, classification, subject heading, kind, code,
    nature of contact, method, entry type, record type, consultation type,
    contact method, type of entry, categories, crime type, theme, linked theme,
    mode, mode of contact, nature of concern, encounter type, method of contact, heading,
    action type, contact reason, call reason, nature of call, reason, activity type, visit type, note type, case note type,
    problem, problem code, read code, snomed code, presentation type, nature,
    offence, offence type, specialty, speciality, channel,
    strand, class,
    math, categori,
    symptom group,
    how, how contacted, by phone or visit
  `),
  reference: words(`
    reference, ref, urn, id, reference number, incident number, crime number,
    log number, case number, incident id, record id, incident ref,
    occurrence number, log no, incident no, occurrence no, event id, case id,
    niche ref, unique reference,
    episode, episode no, attendance no, encounter no, event number, event no, contact id,
    person id, client id, patient id, child id, person number, pupil id, upn, mosaic id,
    job, job no, concern id, case note id, cad, cad no, cad number
  `),
  event: words(`
    event, significant event, what happened, details, detail, description, summary,
    incident, details of event, event details, event description,
    description of event, narrative, entry, event contact, significant events,
    key event, events, incident details, details of incident, incident summary,
    contact details, information, text, notes, note, case note, case notes,
    content, free text, log, record, summary of event, summary of contact,
    details of contact, contact, occurrence, occurrence summary, concern, problem,
    history, body, message, account, observation, what was seen, consultation text,
    log entry, full details, incident description, event summary, brief details,
    concern details, involvement, key events, circumstances, mo,
    details of significant event, chronology of events, activity, consultation,
    consultation notes, consultation details, progress note, progress notes,
    presenting complaint, presenting problem, reason for attendance, reason for contact,
    attendance details, history examination, examination and history, diary entry,
    what was discussed, practice episode, key episode, key practice episode,
    what we noticed, what we saw, detail of event, comments and details, report,
    issue, issues, what, journal, journal entry,
    digwyddiad, nodiadau, manylion, disgrifiad, beth ddigwyddodd,
    what do we know, what we know, what is known, what has been recorded, what was recorded, what was seen or heard,
    support session, session notes, visit notes, our notes, notes of contact, note of contact, what was said,
    reason and findings, findings, reason for contact and findings, chief complaint, complaint, hpi, reason for visit, triage note, triage notes, incident text, concern summary, entry text, reason for call, what we heard,
    details of concern, clinical narrative, contact narrative, crew notes, case note text,
    circs, what happened then, clinical contact, presentation and what was done,
    précis, precis, synopsis, gist, résumé, resume of event, observations, what did you see, concern raised,
    allegation, allegations, allegation made, disclosure,
    significant information, relevant information, key information, brief account, discussion, key event decision, event and source
  `),
  action: words(`
    action, action taken, actions, outcome, outcomes, what we did, result,
    response, follow up, followup, decision, actions taken, plan, disposal,
    action outcome, outcome action, action taken outcome, next steps,
    agency response, response and outcome, intervention, agreed action, management,
    actions and outcomes, outcome of contact, action required, what was done,
    discharge outcome, disposition, next step, what happened next, response decision, advice given,
    what did you do, what did you do about it, what did you do next, camau a gymerwyd, camau gweithredu, canlyniad, gweithredu,
    discharge destination, anything done, anything done about it, what was done about it, passed to, handed to, handed over to, referred to, sent to, next action, follow up action, further action, agreed actions, what next,
    what did we do, what we did about it, action by us, what happened as a result,
    support offered, support given, help offered, help given, referred on to, signposted to,
    what i did, what i will do, what we will do
  `),
  comment: words(`
    comment, comments, analysis, impact, impact on child, review, who we told,
    remarks, comments analysis, reflection, significance, child voice,
    voice of the child, child's voice, views, additional information,
    impact positive negative, other, further information, analysis and comment,
    author comment, agency comment, response of child, presentation,
    missed opportunity, good practice, notified,
    agencies notified, status, severity, examination, risk, location, place, where,
    venue, people notified, medication,
    so what, how it left us feeling, how did it affect you, how it affected you, effect on you, what i thought, what we thought, what i think, my view, reviewer note, impact on the child, professional curiosity, why not seen,
    reason not seen,
    sylwadau, dadansoddiad
  `),
  entry: words(`throughline entry`),
};
