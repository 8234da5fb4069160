import { h } from 'hastscript';
import { idsIn, type ContentComponent } from '../../manual/text/component.ts';

export const Role: ContentComponent = {
  name: 'Role',
  kind: 'block',
  usedIn: ['procedure'],
  about: 'What one role does, or several that do the same. The site prints the names of the roles above it.',
  attributes: { for: { required: true, about: 'ids of roles', example: 'schools early-years', refersTo: 'roles', list: true } },
  render: ({ for: ids }, children, { manual }) => {
    const roles = idsIn(ids).flatMap((id) => manual.roles.get(id) ?? []);
    const names = roles.map((role) => role.name).join('; ');
    return [h('section', { class: 'role', id: `for-${roles[0]?.id}`, dataRole: idsIn(ids).join(' ') }, [h('h3', names), ...children])];
  },
};
