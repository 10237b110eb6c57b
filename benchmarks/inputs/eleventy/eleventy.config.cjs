// Eleventy with one layout for all pages; the Markdown holds no template of its own, so none is looked for.
module.exports = (config) => {
  config.setUseGitIgnore(false);
  config.addGlobalData("layout", "shell.njk");
  return {
    dir: { input: "pages", includes: "../_includes", output: "site" },
    markdownTemplateEngine: false,
    templateFormats: ["md"],
  };
};
