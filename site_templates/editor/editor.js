"use strict";
// The settings follow from the declarations of the records; the format of each kind of file too.
fetch("settings.json").then((answer) => answer.json()).then(({ cms, shapes, alone }) => {
  const kinds = cms.collections.flatMap((collection) => collection.files ?? [collection]);
  for (const { name, format, file } of kinds) {
    const isList = Boolean(file) && !alone.includes(name);
    window.CMS.registerCustomFormat(format, "yml", window.RecordFormat(shapes[name], isList));
  }
  window.CMS.init({ config: { ...cms, load_config_file: false } });
});
