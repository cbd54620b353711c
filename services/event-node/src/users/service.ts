/** The Users service: administrators make, change and remove users; everybody may change a password of their own. */

import definitions from '@eventstore/db-client/generated/users_grpc_pb.js';
import messages from '@eventstore/db-client/generated/users_pb.js';
import {
  type Metadata,
  type ServerUnaryCall,
  type ServerWritableStream,
  type ServiceDefinition,
  type sendUnaryData,
  status,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import type { Access } from '../serve/access.ts';
import { accessDenied, asStatus, CallError } from '../serve/errors.ts';
import { MalformedMessage } from '../wire/reader.ts';
import { hashPassword, isPassword } from './passwords.ts';
import type { User, Users } from './users.ts';

export const usersDefinition: ServiceDefinition = definitions.UsersService;

const TICKS_PER_MICROSECOND = 10;

const notFound = (login: string): CallError =>
  new CallError(status.NOT_FOUND, 'There is no such user.', {
    exception: 'user-not-found',
    'login-name': login,
  });

const conflict = (login: string): CallError =>
  new CallError(status.FAILED_PRECONDITION, 'There is such a user already.', {
    exception: 'user-conflict',
    'login-name': login,
  });

const LOGIN = /^[\w.@+-]{1,100}$/;

type WithOptions<Options> = { getOptions: () => Options | undefined };

const present = <Options>(request: WithOptions<Options>): Options => {
  const options = request.getOptions();
  if (!options) throw new MalformedMessage('The request has no options.');
  return options;
};

const detailsOf = (user: User) => {
  const updated = new messages.DetailsResp.UserDetails.DateTime();
  updated.setTicksSinceEpoch(String(user.updated * TICKS_PER_MICROSECOND));
  const details = new messages.DetailsResp.UserDetails();
  details.setLoginName(user.login);
  details.setFullName(user.fullName);
  details.setGroupsList([...user.groups]);
  details.setDisabled(user.isDisabled);
  details.setLastUpdated(updated);
  const answer = new messages.DetailsResp();
  answer.setUserDetails(details);
  return answer;
};

type Instance<Type extends new () => unknown> = InstanceType<Type>;
type CreateOptions = Instance<typeof messages.CreateReq.Options>;
type UpdateOptions = Instance<typeof messages.UpdateReq.Options>;
type ChangeOptions = Instance<typeof messages.ChangePasswordReq.Options>;
type ResetOptions = Instance<typeof messages.ResetPasswordReq.Options>;
type Named = { getLoginName: () => string };

const workOf = (users: Users) => {
  const find = (login: string): User => {
    const user = users.find(login);
    if (!user) throw notFound(login);
    return user;
  };
  const update = (login: string, change: Partial<User>) =>
    users.save({ ...find(login), ...change }, '$UserUpdated');
  return {
    find,
    create: async (options: CreateOptions) => {
      const login = options.getLoginName();
      if (!LOGIN.test(login)) {
        throw new MalformedMessage('A login name has 1 to 100 letters, digits, or any of ._@+-');
      }
      if (users.find(login)) throw conflict(login);
      const hashed = await hashPassword(options.getPassword());
      const groups = options.getGroupsList();
      const user = { login, fullName: options.getFullName(), groups, isDisabled: false, ...hashed };
      await users.save(user, '$UserCreated');
    },
    update: async (options: UpdateOptions) => {
      const change = { fullName: options.getFullName(), groups: options.getGroupsList() };
      const password = options.getPassword();
      await update(options.getLoginName(), {
        ...change,
        ...(password === '' ? {} : await hashPassword(password)),
      });
    },
    remove: async (options: Named) => {
      await users.remove(find(options.getLoginName()).login);
    },
    disable: (options: Named) => update(options.getLoginName(), { isDisabled: true }),
    enable: (options: Named) => update(options.getLoginName(), { isDisabled: false }),
    changePassword: async (options: ChangeOptions) => {
      const user = find(options.getLoginName());
      if (!(await isPassword(options.getCurrentPassword(), user))) throw accessDenied();
      const hashed = await hashPassword(options.getNewPassword());
      await users.save({ ...user, ...hashed }, '$PasswordChanged');
    },
    resetPassword: async (options: ResetOptions) => {
      const hashed = await hashPassword(options.getNewPassword());
      await users.save({ ...find(options.getLoginName()), ...hashed }, '$PasswordChanged');
    },
  };
};

export const usersService = (users: Users, access: Access): UntypedServiceImplementation => {
  const work = workOf(users);
  const mayAdminister = (caller: Metadata): void => access.checkAdmin(caller);
  const mayChangeOwn = (caller: Metadata, options: Named): void => {
    if (access.caller(caller) !== options.getLoginName()) throw accessDenied();
  };
  const call =
    <Options extends Named, Answer>(
      may: (caller: Metadata, options: Options) => void,
      perform: (options: Options) => Promise<unknown>,
      answer: new () => Answer,
    ) =>
    (asked: ServerUnaryCall<WithOptions<Options>, Answer>, reply: sendUnaryData<Answer>): void => {
      const run = async (): Promise<void> => {
        const options = present(asked.request);
        may(asked.metadata, options);
        await perform(options);
      };
      run().then(
        () => reply(null, new answer()),
        (error: unknown) => reply(asStatus(error)),
      );
    };
  return {
    create: call(mayAdminister, work.create, messages.CreateResp),
    update: call(mayAdminister, work.update, messages.UpdateResp),
    delete: call(mayAdminister, work.remove, messages.DeleteResp),
    disable: call(mayAdminister, work.disable, messages.DisableResp),
    enable: call(mayAdminister, work.enable, messages.EnableResp),
    changePassword: call(mayChangeOwn, work.changePassword, messages.ChangePasswordResp),
    resetPassword: call(mayAdminister, work.resetPassword, messages.ResetPasswordResp),
    details: (
      asked: ServerWritableStream<WithOptions<Named>, ReturnType<typeof detailsOf>>,
    ): void => {
      try {
        const login = asked.request.getOptions()?.getLoginName() ?? '';
        if (login === '' || access.caller(asked.metadata) !== login) mayAdminister(asked.metadata);
        for (const name of login === '' ? users.logins() : [login]) {
          asked.write(detailsOf(work.find(name)));
        }
        asked.end();
      } catch (error) {
        asked.emit('error', asStatus(error));
      }
    },
  };
};
