# What `cmake --install` installs: the program with its manual, completions and rules; and for development everything
# but cli/ as one library with its headers, and a CMake package that gives others the target stimmig::stimmig.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

foreach(folder base value text ruleset extract link check config triage store audit report)
  list(APPEND objects $<TARGET_OBJECTS:stimmig_${folder}>)
endforeach()
add_library(libstimmig STATIC ${objects})
set_target_properties(libstimmig PROPERTIES OUTPUT_NAME stimmig EXPORT_NAME stimmig LINKER_LANGUAGE CXX)
target_compile_features(libstimmig PUBLIC cxx_std_20)
target_include_directories(libstimmig PUBLIC $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/stimmig>)
target_link_libraries(libstimmig PUBLIC date::date PRIVATE PkgConfig::RE2 PkgConfig::GUMBO PkgConfig::MD4C fmt::fmt
                      tomlplusplus::tomlplusplus PkgConfig::LIBZIP PkgConfig::SQLITE PkgConfig::ZSTD
                      PkgConfig::ZLIB pugixml::pugixml stemmer)

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/stimmig)
install(TARGETS libstimmig EXPORT stimmig ARCHIVE COMPONENT development)
install(DIRECTORY src/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/stimmig COMPONENT development
        FILES_MATCHING PATTERN *.h PATTERN cli EXCLUDE)
install(EXPORT stimmig NAMESPACE stimmig:: FILE stimmig-targets.cmake DESTINATION ${package} COMPONENT development)
write_basic_package_version_file(stimmig-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES tools/stimmig-config.cmake ${PROJECT_BINARY_DIR}/stimmig-config-version.cmake DESTINATION ${package}
        COMPONENT development)

install(TARGETS stimmig RUNTIME COMPONENT program)
install(DIRECTORY rules DESTINATION ${CMAKE_INSTALL_DATADIR}/stimmig COMPONENT program FILES_MATCHING PATTERN *.toml)
install(FILES README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright COMPONENT program)

# The program itself writes its manual and its completions, so that they say what it does.
function(stimmig_writes file folder command)
  set(out ${PROJECT_BINARY_DIR}/written/${folder}/${file})
  add_custom_command(OUTPUT ${out} DEPENDS stimmig VERBATIM
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/written/${folder}
    COMMAND sh -c "\"$0\" ${command} >\"$1\"" $<TARGET_FILE:stimmig> ${out})
  install(FILES ${out} DESTINATION ${CMAKE_INSTALL_DATADIR}/${folder} COMPONENT program)
  set(written ${written} ${out} PARENT_SCOPE)
endfunction()
stimmig_writes(stimmig.1.gz man/man1 "manual --lang en | gzip -9n")
stimmig_writes(stimmig.1.gz man/de/man1 "manual | gzip -9n")
stimmig_writes(stimmig bash-completion/completions "completion bash")
stimmig_writes(stimmig.fish fish/vendor_completions.d "completion fish")
stimmig_writes(_stimmig zsh/vendor-completions "completion zsh")
add_custom_target(written ALL DEPENDS ${written})

# tools/package: the program as a Debian package. Its own dependencies are those of the libraries it is linked with.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
file(WRITE ${PROJECT_BINARY_DIR}/changelog
  "stimmig (${PROJECT_VERSION}) stable; urgency=low\n\n  * Release ${PROJECT_VERSION}.\n\n"
  " -- stimmig maintainers <stimmig@localhost>  Thu, 01 Jan 2026 00:00:00 +0000\n")
add_custom_command(OUTPUT ${PROJECT_BINARY_DIR}/changelog.gz VERBATIM
  COMMAND sh -c "gzip -9nc \"$0\" >\"$0.gz\"" ${PROJECT_BINARY_DIR}/changelog)
add_custom_target(changelog ALL DEPENDS ${PROJECT_BINARY_DIR}/changelog.gz)
install(FILES ${PROJECT_BINARY_DIR}/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "stimmig maintainers <stimmig@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "checks whether the figures of German texts fit together")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL program)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME stimmig)
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION
"stimmig finds amounts of money, percentages and dates in German texts and
reports where two statements of the same fact disagree: between sources,
inside one text, or against a newsroom's approved facts.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
